package org.jinye.organization.web.person;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.organization.internal.person.PersonFilter;
import org.jinye.organization.internal.person.PersonQuery;
import org.jinye.organization.internal.person.PersonRow;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of people as a workbook: the same rows in the same order; sensitive texts masked. */
@Component
class PersonSheet {

  private static final Spreadsheet<PersonRow> SHEET =
      new Spreadsheet<>(
          "人员",
          List.of(
              column("工号", 14, PersonRow::staffNumber),
              column("姓名", 14, PersonRow::name),
              column("单位代码", 12, PersonRow::unitCode),
              column("单位", 28, PersonRow::unit),
              column("任职", 36, PersonRow::posts),
              column("身份证号", 22, PersonRow::identityMasked),
              column("电话", 16, PersonRow::telephoneMasked),
              column("账号", 16, PersonRow::username),
              column("入职日期", 12, PersonRow::entered),
              column("离职日期", 12, PersonRow::left)));

  private final PersonQuery query;
  private final Clock clock;

  PersonSheet(PersonQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(PersonFilter filter, OutputStream out) throws IOException {
    try (Stream<PersonRow> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }
}
