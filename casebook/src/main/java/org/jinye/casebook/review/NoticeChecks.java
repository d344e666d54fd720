package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.casebook.Paper;
import org.jinye.casebook.procedure.ServedOn;
import org.jinye.casebook.procedure.Window;

/** Notice, the days that the party has, and what it said (行政处罚法第四十四、四十五、六十二、六十四条). */
final class NoticeChecks {

  private static final List<String> NOTICES =
      List.of("prior_notice", "no_penalty_notice", "hearing_right_notice");

  private NoticeChecks() {}

  static List<Place> beforeHearingWindow(Examined examined, Arguments with) {
    return early(examined, NoticeChecks::tellsOfHearing, "HEAR_REQ", "申请听证的期限");
  }

  static List<Place> beforeDefenceWindow(Examined examined, Arguments with) {
    return early(examined, notice -> !tellsOfHearing(notice), "DEFENCE", "陈述申辩的期限");
  }

  static List<Place> unserved(Examined examined, Arguments with) {
    return examined
        .papers(NOTICES)
        .filter(notice -> ServedOn.of(examined.file(), notice).isEmpty())
        .map(notice -> Place.on(notice, "", "没有写明收到日期的送达回证"))
        .toList();
  }

  static List<Place> defenceNotReviewed(Examined examined, Arguments with) {
    return examined
        .papers(List.of("defence_record"))
        .filter(record -> !Written.isTrue(record, "waived"))
        .filter(record -> record.find("content").isPresent() && record.find("review").isEmpty())
        .map(record -> Place.on(record, "review", "当事人提出了陈述、申辩，没有复核意见"))
        .toList();
  }

  private static boolean tellsOfHearing(Paper notice) {
    return notice.kind().equals("hearing_right_notice") || Written.isTrue(notice, "hearing_told");
  }

  private static List<Place> early(
      Examined examined, Predicate<Paper> which, String limit, String words) {
    if (new Window(examined.file(), examined.workDays()).isWaived()) {
      return List.of();
    }
    return examined
        .papers(NOTICES)
        .filter(which)
        .flatMap(notice -> ServedOn.of(examined.file(), notice).stream())
        .map(served -> examined.lastDay(served, limit))
        .max(LocalDate::compareTo)
        .stream()
        .flatMap(last -> decidedBy(examined, last, words))
        .toList();
  }

  private static Stream<Place> decidedBy(Examined examined, LocalDate last, String words) {
    return examined
        .decisions()
        .filter(decision -> decision.date() != null && !decision.date().isAfter(last))
        .map(decision ->
            Place.on(decision, "date", words + "到" + last + "届满，" + decision.date() + "就作出了决定"));
  }
}
