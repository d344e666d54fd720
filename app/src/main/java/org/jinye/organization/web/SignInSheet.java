package org.jinye.organization.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.internal.signin.AttemptFilter;
import org.jinye.organization.internal.signin.AttemptQuery;
import org.jinye.organization.internal.signin.AttemptRow;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of sign-ins as a workbook: the same rows in the same order as on the page. */
@Component
class SignInSheet {

  private static final Spreadsheet<AttemptRow> SHEET =
      new Spreadsheet<>(
          "登录记录",
          List.of(
              column("时间", 18, AttemptRow::at),
              column("用户名", 20, AttemptRow::username),
              column("姓名", 16, AttemptRow::name),
              column("单位", 28, AttemptRow::unit),
              column("来自地址", 20, AttemptRow::address),
              column("方式", 14, row -> row.way().title()),
              column("结果", 18, row -> row.outcome().title()),
              column("原因", 24, row -> row.reason().title())));

  private final AttemptQuery query;
  private final Clock clock;

  SignInSheet(AttemptQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(AttemptFilter filter, OutputStream out) throws IOException {
    try (Stream<AttemptRow> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }
}
