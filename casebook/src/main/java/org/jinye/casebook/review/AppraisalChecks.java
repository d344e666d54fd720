package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Paper;

/** Sampling and the appraisal of genuineness. */
final class AppraisalChecks {

  private static final List<String> REPORTS = List.of("appraisal_report");

  private AppraisalChecks() {}

  /** Samples and loss of the report are the cartons of the sampling list. */
  static List<Place> samples(Examined examined, Arguments with) {
    BigDecimal taken =
        examined
            .papers(List.of("sampling_list"))
            .flatMap(list -> Written.number(list, "samples").stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal told =
        examined
            .papers(REPORTS)
            .flatMap(report ->
                Stream.of("samples", "loss")
                    .flatMap(field -> Written.number(report, field).stream()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return taken.compareTo(told) == 0
        ? List.of()
        : examined
            .papers(REPORTS)
            .limit(1)
            .map(report ->
                Place.on(
                    report,
                    "samples",
                    "样品与损耗合计" + told.toPlainString() + "条，抽样清单为" + taken.toPlainString() + "条"))
            .toList();
  }

  static List<Place> natureUnknown(Examined examined, Arguments with) {
    return examined
        .papers(REPORTS)
        .filter(report ->
            report.find("result").isEmpty()
                || report.goods().stream()
                    .anyMatch(line -> line.nature() == GoodsLine.Nature.UNDETERMINED))
        .map(report -> Place.on(report, "result", "没有鉴别结论"))
        .toList();
  }

  /** What the report says of an item is what the case takes it for. */
  static List<Place> natureDiffers(Examined examined, Arguments with) {
    Map<String, GoodsLine.Nature> taken =
        examined.file().goods().stream()
            .collect(Collectors.toMap(GoodsLine::item, GoodsLine::nature, (a, b) -> a));
    return examined
        .papers(REPORTS)
        .flatMap(report ->
            report.goods().stream()
                .filter(line -> line.nature() != GoodsLine.Nature.UNDETERMINED)
                .filter(line -> taken.getOrDefault(line.item(), line.nature()) != line.nature())
                .map(line -> differs(report, line, taken)))
        .toList();
  }

  private static Place differs(Paper report, GoodsLine line, Map<String, GoodsLine.Nature> taken) {
    return Place.on(
        report,
        "goods",
        line.item()
            + "鉴别为"
            + line.nature().title()
            + "，案件按"
            + taken.getOrDefault(line.item(), line.nature()).title()
            + "处理");
  }
}
