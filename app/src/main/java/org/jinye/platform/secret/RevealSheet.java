package org.jinye.platform.secret;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of shown fields as a workbook: the same rows in the same order as on the page. */
@Component
class RevealSheet {

  private static final Spreadsheet<RevealRow> SHEET =
      new Spreadsheet<>(
          "查看敏感信息记录",
          List.of(
              column("时间", 18, RevealRow::at),
              column("查看人", 16, RevealRow::actor),
              column("来自地址", 20, RevealRow::address),
              column("查看内容", 40, RevealRow::what),
              column("原因", 50, RevealRow::reason)));

  private final RevealQuery query;
  private final Clock clock;

  RevealSheet(RevealQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(RevealFilter filter, OutputStream out) throws IOException {
    try (Stream<RevealRow> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }
}
