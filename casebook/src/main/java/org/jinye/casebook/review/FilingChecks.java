package org.jinye.casebook.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;

/** Filing (烟草专卖行政处罚程序规定第三十三至三十五条): its day is that of the head's approval. */
final class FilingChecks {

  private static final List<String> REPORTS = List.of("filing_report");

  private FilingChecks() {}

  static List<Place> approved(Examined examined, Arguments with) {
    return examined
        .papers(REPORTS)
        .filter(report -> approvedOn(report).isEmpty())
        .map(report -> Place.on(report, "", "没有负责人批准的意见和日期"))
        .toList();
  }

  static List<Place> day(Examined examined, Arguments with) {
    LocalDate filed = examined.file().filedOn();
    return examined
        .papers(REPORTS)
        .filter(report -> approvedOn(report).filter(day -> !day.equals(filed)).isPresent())
        .map(report -> Place.on(report, "", "立案日期" + filed + "不是负责人批准的日期"))
        .toList();
  }

  static List<Place> inTime(Examined examined, Arguments with) {
    LocalDate found = examined.file().discovery().at().toLocalDate();
    LocalDate last = examined.lastDay(found, "CASE_CHECK");
    return examined
        .papers(REPORTS)
        .flatMap(report ->
            Stream.ofNullable(examined.file().filedOn())
                .filter(filed ->
                    filed.isBefore(found) || (filed.isAfter(last) && !isExtended(examined)))
                .map(filed ->
                    Place.on(report, "", "发现日期" + found + "，应当在" + last + "以前立案，立案日期" + filed)))
        .toList();
  }

  private static Optional<LocalDate> approvedOn(Paper report) {
    return report.findOpinion(Opinion.Role.HEAD).filter(PaperChecks::isWritten).map(Opinion::on);
  }

  private static boolean isExtended(Examined examined) {
    return examined
        .papers(List.of("filing_extension"))
        .anyMatch(paper -> approvedOn(paper).isPresent());
  }
}
