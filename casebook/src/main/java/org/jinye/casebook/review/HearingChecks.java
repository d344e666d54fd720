package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.Paper;
import org.jinye.casebook.procedure.ServedOn;

/** Hearing papers (行政处罚法第六十三至六十五条). */
final class HearingChecks {

  private HearingChecks() {}

  /** The time for the request is not told, or shorter than the law gives. */
  static List<Place> requestDays(Examined examined, Arguments with) {
    int lawful = examined.limit("HEAR_REQ");
    return examined
        .papers(List.of("hearing_right_notice"))
        .filter(notice -> Written.count(notice, "request_days") < lawful)
        .map(notice -> Place.on(notice, "request_days", "没有告知申请听证的期限，或者少于" + lawful + "个工作日"))
        .toList();
  }

  static List<Place> noticeLate(Examined examined, Arguments with) {
    return examined
        .papers(List.of("hearing_notice"))
        .flatMap(notice ->
            Written.day(notice, "time").stream()
                .filter(hearing -> isLate(examined, notice, hearing))
                .map(hearing ->
                    Place.on(
                        notice,
                        "time",
                        "听证在" + hearing + "，通知没有提前" + examined.limit("HEAR_NOTICE") + "个工作日送达")))
        .toList();
  }

  static List<Place> conclusion(Examined examined, Arguments with) {
    Optional<Paper> report = examined.file().findPaper("hearing_report");
    if (report.isEmpty()) {
      return List.of(Place.missing("hearing_report", "没有听证报告"));
    }
    return Stream.of(report.get())
        .filter(paper -> paper.find("conclusion").isEmpty())
        .map(paper -> Place.on(paper, "conclusion", "没有结论意见"))
        .toList();
  }

  private static boolean isLate(Examined examined, Paper notice, LocalDate hearing) {
    return ServedOn.of(examined.file(), notice)
        .or(() -> Optional.ofNullable(notice.date()))
        .filter(told -> examined.lastDay(told, "HEAR_NOTICE").isAfter(hearing))
        .isPresent();
  }
}
