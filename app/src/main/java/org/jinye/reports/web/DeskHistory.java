package org.jinye.reports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jinye.reports.web.DeskPage.FirstStep;
import org.jinye.reports.web.DeskPage.Happened;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.Imports;
import org.jinye.supply.Lake;
import org.jinye.warnings.LastRun;
import org.jinye.warnings.Warnings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was imported and evaluated last. */
@Component
class DeskHistory {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Imports imports;
  private final Lake lake;
  private final Warnings warnings;
  private final Clock clock;

  DeskHistory(Imports imports, Lake lake, Warnings warnings, Clock clock) {
    this.imports = imports;
    this.lake = lake;
    this.warnings = warnings;
    this.clock = clock;
  }

  @Nullable Happened lastRun() {
    return warnings.findLastRun().map(this::run).orElse(null);
  }

  @Nullable Happened lastImport() {
    return imports.list(1, 0).stream().findFirst().map(this::imported).orElse(null);
  }

  /** Nothing once there was a run. */
  List<FirstStep> firstSteps() {
    if (warnings.findLastRun().isPresent()) {
      return List.of();
    }
    boolean hasOrders = lake.findNewestWeek().isPresent();
    return List.of(
        new FirstStep("导入数据", "零售户、品规、备案和订单明细", "/imports", hasOrders),
        new FirstStep("发起评估", "按规则评判订单，生成预警", "/runs", false),
        new FirstStep("办理预警", "筛查、核查、提出结论", "/warnings", false));
  }

  private Happened run(LastRun run) {
    String words = "评判 %s 至 %s：%s".formatted(run.from(), run.to(), run.state().title());
    return new Happened(
        "最近一次评估",
        "/runs/" + run.id(),
        words,
        "新增预警 %,d 件%s".formatted(run.raised(), at(run.endedAt())));
  }

  private Happened imported(ImportRecord record) {
    String words = "%s：%s".formatted(record.fileName(), record.state().title());
    return new Happened(
        "最近一次导入",
        "/imports/" + record.id(),
        words,
        "读入 %,d 行，退回 %,d 行%s"
            .formatted(record.rows().read(), record.rows().rejected(), at(record.endedAt())));
  }

  private String at(@Nullable Instant moment) {
    return Optional.ofNullable(moment)
        .map(end -> "，" + MINUTE.format(end.atZone(clock.getZone())))
        .orElse("");
  }
}
