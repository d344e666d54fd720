package org.jinye.organization.web.unit;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.Line;
import org.jinye.organization.internal.unit.UnitFilter;
import org.jinye.organization.internal.unit.UnitQuery;
import org.jinye.organization.internal.unit.UnitRow;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units as a workbook: the same rows in the same order as on the page. */
@Component
class UnitSheet {

  private static final Spreadsheet<UnitRow> SHEET =
      new Spreadsheet<>(
          "单位",
          List.of(
              column("单位代码", 12, row -> row.unit().code()),
              column("名称", 30, row -> row.unit().name()),
              column("简称", 14, row -> row.unit().shortName()),
              column("类别", 16, row -> row.unit().kind().title()),
              column("条线", 10, UnitSheet::line),
              column("地址", 40, row -> row.unit().address()),
              column("启用日期", 12, row -> row.unit().validFrom()),
              column("撤销日期", 12, row -> row.unit().validTo()),
              column("岗位", 8, UnitRow::posts),
              column("空缺", 8, UnitRow::vacant),
              column("人员", 8, UnitRow::people)));

  private final UnitQuery query;
  private final Clock clock;

  UnitSheet(UnitQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public void write(UnitFilter filter, OutputStream out) throws IOException {
    try (Stream<UnitRow> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }

  private static String line(UnitRow row) {
    Line line = row.unit().line();
    return line == null ? "" : line.title();
  }
}
