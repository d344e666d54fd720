package org.jinye.organization.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.internal.account.AccountFilter;
import org.jinye.organization.internal.account.AccountQuery;
import org.jinye.organization.internal.account.AccountRow;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of accounts as a workbook: the same rows in the same order as on the page. */
@Component
class AccountSheet {

  private static final Spreadsheet<AccountRow> SHEET =
      new Spreadsheet<>(
          "账号",
          List.of(
              column("用户名", 20, AccountRow::username),
              column("姓名", 16, AccountRow::name),
              column("岗位", 14, AccountRow::post),
              column("单位代码", 12, AccountRow::unitCode),
              column("单位", 28, AccountRow::unit),
              column("状态", 12, AccountRow::state),
              column("最近登录", 18, AccountRow::lastSignIn)));

  private final AccountQuery query;
  private final Clock clock;

  AccountSheet(AccountQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(AccountFilter filter, OutputStream out) throws IOException {
    try (Stream<AccountRow> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }
}
