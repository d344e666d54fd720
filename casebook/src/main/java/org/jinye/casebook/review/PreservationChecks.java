package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;

/** Registered preservation (行政处罚法第五十六条): approved before, listed, handled in time. */
final class PreservationChecks {

  private static final List<String> APPROVALS = List.of("preservation_approval");
  private static final List<String> NOTICES = List.of("preservation_notice");

  private PreservationChecks() {}

  static List<Place> approved(Examined examined, Arguments with) {
    return approvedOn(examined).isPresent()
        ? List.of()
        : examined
            .papers(APPROVALS)
            .findFirst()
            .map(paper -> Place.on(paper, "", "没有负责人批准的意见和日期"))
            .or(() -> Optional.of(Place.missing("preservation_approval", "没有先行登记保存批准书")))
            .stream()
            .toList();
  }

  /** Also while nothing is decided yet and the days are over. */
  static List<Place> handled(Examined examined, Arguments with) {
    return examined
        .papers(NOTICES)
        .flatMap(notice ->
            keptFrom(notice).map(from -> examined.lastDay(from, "EVID_KEEP")).stream()
                .filter(last -> handledOn(examined, notice).orElse(examined.today()).isAfter(last))
                .map(last -> Place.on(notice, "to", "应当在" + last + "以前作出处理决定")))
        .toList();
  }

  static List<Place> order(Examined examined, Arguments with) {
    return approvedOn(examined).stream()
        .flatMap(approved ->
            examined
                .papers(NOTICES)
                .filter(notice -> keptFrom(notice).filter(approved::isAfter).isPresent())
                .map(notice -> Place.on(notice, "from", "先保存后批准：批准日期为" + approved)))
        .toList();
  }

  static List<Place> list(Examined examined, Arguments with) {
    return Stream.concat(examined.papers(APPROVALS), examined.papers(NOTICES))
        .filter(paper ->
            paper.goods().isEmpty()
                || paper.goods().stream().anyMatch(PreservationChecks::isIncomplete))
        .map(paper -> Place.on(paper, "goods", "没有物品清单，或者清单缺品名、数量"))
        .toList();
  }

  static List<Place> sameList(Examined examined, Arguments with) {
    Optional<Paper> approval =
        examined.papers(APPROVALS).filter(paper -> !paper.goods().isEmpty()).findFirst();
    return approval.stream()
        .flatMap(approved ->
            examined
                .papers(NOTICES)
                .filter(notice -> !notice.goods().isEmpty())
                .flatMap(notice ->
                    Amounts.of(approved.goods())
                        .differsFrom(Amounts.of(notice.goods()))
                        .map(words -> Place.on(approved, "goods", "与通知书的清单不一致：" + words))
                        .stream()))
        .toList();
  }

  /** Inspection, approval, notice and its receipt are of one day. */
  static List<Place> sameDay(Examined examined, Arguments with) {
    return examined
        .papers(NOTICES)
        .flatMap(notice ->
            Stream.concat(
                    examined.papers(with.papers()), examined.file().receiptsOf(notice).stream())
                .filter(paper -> notice.date() != null && paper.date() != null)
                .filter(paper -> !Objects.equals(paper.date(), notice.date()))
                .map(paper -> Place.on(paper, "date", "与先行登记保存通知书不是同一天")))
        .toList();
  }

  private static Optional<LocalDate> approvedOn(Examined examined) {
    return examined
        .papers(APPROVALS)
        .flatMap(paper -> paper.findOpinion(Opinion.Role.HEAD).stream())
        .filter(PaperChecks::isWritten)
        .flatMap(opinion -> Stream.ofNullable(opinion.on()))
        .findFirst();
  }

  private static Optional<LocalDate> keptFrom(Paper notice) {
    return Written.day(notice, "from").or(() -> Optional.ofNullable(notice.date()));
  }

  private static Optional<LocalDate> handledOn(Examined examined, Paper notice) {
    return examined
        .papers(List.of("preservation_disposal"))
        .filter(disposal -> notice.id().equals(disposal.about()))
        .flatMap(disposal -> Written.day(disposal, "handled_on").stream())
        .min(LocalDate::compareTo);
  }

  private static boolean isIncomplete(GoodsLine line) {
    return line.item().isBlank() || line.quantity().base() == 0;
  }
}
