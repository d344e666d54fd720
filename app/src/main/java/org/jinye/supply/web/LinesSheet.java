package org.jinye.supply.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.platform.table.Spreadsheet;

/** Order lines that an import brought in, as a workbook. */
final class LinesSheet {

  static final Spreadsheet<AddedLine> TABLE =
      new Spreadsheet<>(
          "导入的订单明细",
          List.of(
              column("许可证号", 16, AddedLine::retailerId),
              column("零售户", 24, AddedLine::shop),
              column("下单时间", 18, AddedLine::placedAt),
              column("订单号", 20, AddedLine::orderNumber),
              column("行号", 8, AddedLine::lineNumber),
              column("品规代码", 14, AddedLine::itemId),
              column("品规", 24, AddedLine::item),
              column("数量（条）", 12, line -> line.quantity().inCartons()),
              column("金额（元）", 12, line -> BigDecimal.valueOf(line.amount().fen(), 2))));

  private LinesSheet() {}
}
