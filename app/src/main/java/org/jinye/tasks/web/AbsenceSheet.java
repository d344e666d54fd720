package org.jinye.tasks.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.tasks.internal.Absence;
import org.jinye.tasks.internal.Absences;
import org.springframework.stereotype.Component;

/** The list of absences as a workbook: the same rows in the same order as on the page. */
@Component
class AbsenceSheet {

  private static final Spreadsheet<Absence> SHEET =
      new Spreadsheet<>(
          "外出代办",
          List.of(
              column("外出人", 16, Absence::name),
              column("代办人", 16, Absence::standIn),
              column("第一天", 12, Absence::firstDay),
              column("最后一天", 12, Absence::lastDay),
              column("说明", 40, Absence::words),
              column("登记人", 16, Absence::setBy)));

  private final Absences absences;
  private final Clock clock;

  AbsenceSheet(Absences absences, Clock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  void write(OutputStream out) throws IOException {
    SHEET.write(out, absences.list().stream(), clock.getZone());
  }
}
