package org.jinye.warnings.web.rule;

import static org.jinye.platform.table.Spreadsheet.column;

import java.util.List;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.warnings.Precision;
import org.jspecify.annotations.Nullable;

/** A precision table as a workbook. */
final class PrecisionSheet {

  private PrecisionSheet() {}

  /** {@code head} names what the lines stand for. */
  static Spreadsheet<PrecisionRow> headed(String head) {
    return new Spreadsheet<>(
        "预警规则",
        List.of(
            column(head, 24, PrecisionRow::title),
            column("触发", 10, row -> row.precision().fired()),
            column("未办结", 10, row -> row.precision().open()),
            column("不予处理", 10, row -> row.precision().notProcessed()),
            column("已核查", 10, row -> row.precision().processed()),
            column("核查无异常", 12, row -> row.precision().harmless()),
            column("核查有异常", 12, row -> row.precision().irregular()),
            column("查实率（%）", 12, row -> percent(row.precision()))));
  }

  private static @Nullable Integer percent(Precision precision) {
    return precision.percent() < 0 ? null : precision.percent();
  }
}
