package org.jinye.warnings.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jinye.platform.Weeks;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.warnings.WarningSubject;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.WarningTitles;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.worktime.DeadlineStanding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a workbook: the same rows in the same order as the queue. */
@Component
class QueueSheet {

  private final QueueQuery query;
  private final FacetViews facets;
  private final WarningTitles titles;
  private final WarningSubjects subjects;
  private final StepLimits limits;
  private final Clock clock;

  QueueSheet(
      QueueQuery query,
      FacetViews facets,
      WarningTitles titles,
      WarningSubjects subjects,
      StepLimits limits,
      Clock clock) {
    this.query = query;
    this.facets = facets;
    this.titles = titles;
    this.subjects = subjects;
    this.limits = limits;
    this.clock = clock;
  }

  /** A row with the name of its shop and what it is called. */
  private record Named(QueueRow row, String shop, String title) {}

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(QueueFilter filter, OutputStream out) throws IOException {
    try (Stream<QueueRow> rows = query.all(filter)) {
      Stream<Named> named =
          rows.gather(Gatherers.windowFixed(QueueQuery.BATCH)).flatMap(this::named);
      sheet(facets.counties()).write(out, named, clock.getZone());
    }
  }

  private Stream<Named> named(List<QueueRow> batch) {
    Map<String, String> names = subjects.names(batch.stream().map(QueueRow::subject).toList());
    Titles titled = titles.about(batch.stream().map(QueueRow::itemId).toList());
    return batch.stream()
        .map(row ->
            new Named(
                row, names.getOrDefault(row.subject(), ""), titled.of(row.ruleId(), row.itemId())));
  }

  private Spreadsheet<Named> sheet(Map<String, String> counties) {
    return new Spreadsheet<>(
        "预警清单",
        List.of(
            column("编号", 10, line -> line.row().id()),
            column("规则", 30, Named::title),
            column("县局", 16, line -> county(counties, line.row().unitCode())),
            column("对象", 24, Named::shop),
            column("许可证号", 16, line -> new WarningSubject(line.row().subject()).retailerId()),
            column("周", 12, line -> Weeks.name(line.row().weekNo())),
            column("发生日期", 12, line -> line.row().occurredOn()),
            column("情况", 70, line -> line.row().sentence()),
            column("优先级", 8, line -> line.row().priority()),
            column("状态", 12, line -> line.row().state().title()),
            column("时限", 18, line -> limit(line.row()))));
  }

  private static String county(Map<String, String> counties, String code) {
    return counties.getOrDefault(code, code);
  }

  private String limit(QueueRow row) {
    return limits.standing(row.state(), row.stepSince()).map(DeadlineStanding::words).orElse("");
  }
}
