package org.jinye.casebook.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.procedure.Limit;

/**
 * Until when a case must be decided: the days from the filing (行政处罚法第六十条), without those of
 * appraisal, hearing and announcement where the limit may stop for them, and longer when the head
 * approved so.
 */
record DecisionTime(Examined examined, LocalDate filed) {

  LocalDate lastDay() {
    Limit limit = Limit.get("DECIDE", examined.ruleDay());
    LocalDate last = filed.plusDays(limit.length() + daysStopped(limit.stops()));
    return isExtended() ? last.plusDays(limit.longest()) : last;
  }

  /** Days on which at least one ground stopped the clock. */
  private long daysStopped(List<String> grounds) {
    return grounds.stream()
        .flatMap(this::spans)
        .flatMapToLong(
            span -> LongStream.rangeClosed(span.first().toEpochDay() + 1, span.last().toEpochDay()))
        .distinct()
        .count();
  }

  private Stream<Span> spans(String ground) {
    return switch (ground) {
      case "APPRAISAL" -> between("appraisal_request", "appraisal_report");
      case "HEARING" -> between("hearing_notice", "hearing_report");
      case "ANNOUNCEMENT" ->
          dates("ownerless_announcement")
              .map(day -> new Span(day, day.plusDays(examined.limit("OWNERLESS"))));
      // the file does not tell when the police gave it back; the clock of the case does
      case "TRANSFER" -> Stream.of();
      default -> throw new IllegalStateException("no papers tell of the ground " + ground);
    };
  }

  private Stream<Span> between(String begin, String end) {
    Optional<LocalDate> first = dates(begin).min(LocalDate::compareTo);
    Optional<LocalDate> last = dates(end).max(LocalDate::compareTo);
    return first
        .flatMap(from ->
            last.filter(to -> ChronoUnit.DAYS.between(from, to) > 0).map(to -> new Span(from, to)))
        .stream();
  }

  private Stream<LocalDate> dates(String kind) {
    return examined.papers(List.of(kind)).flatMap(paper -> Stream.ofNullable(paper.date()));
  }

  private boolean isExtended() {
    return examined
        .papers(List.of("inquiry_extension"))
        .flatMap((Paper paper) -> paper.findOpinion(Opinion.Role.HEAD).stream())
        .anyMatch(PaperChecks::isWritten);
  }

  /** Days after the first up to and with the last. */
  private record Span(LocalDate first, LocalDate last) {}
}
