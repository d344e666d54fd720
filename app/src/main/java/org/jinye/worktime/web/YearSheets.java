package org.jinye.worktime.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.WorkCalendar;

/** A year as a workbook: a sheet of its days and one of its months. */
record YearSheets(int year, WorkCalendar calendar) {

  void write(OutputStream out, ZoneId zone) throws IOException {
    LocalDate first = LocalDate.of(year, 1, 1);
    try (Workbook workbook = new Workbook(out, "Jinye", "1.0")) {
      days().writeSheet(workbook, first.datesUntil(first.plusYears(1)), zone);
      months()
          .writeSheet(
              workbook,
              IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)),
              zone);
    }
  }

  private Spreadsheet<LocalDate> days() {
    String title = year + "年" + (calendar.isPublished(year) ? "" : "（未公布，暂按周末）");
    return new Spreadsheet<>(
        title,
        List.of(
            column("日期", 12, day -> day),
            column("星期", 10, YearSheets::weekday),
            column("类型", 12, this::kind),
            column("节日", 18, day -> calendar.findNamed(day).map(NamedDay::holiday).orElse(null)),
            column("工作日", 8, day -> calendar.isWorkingDay(day) ? 1 : 0)));
  }

  private Spreadsheet<YearMonth> months() {
    return new Spreadsheet<>(
        "各月工作日",
        List.of(
            column("月份", 12, YearMonth::toString),
            column("天数", 8, YearMonth::lengthOfMonth),
            column("工作日", 8, month -> calendar.workingDaysOf(month).days())));
  }

  private String kind(LocalDate day) {
    return calendar
        .findNamed(day)
        .map(NamedDay::kind)
        .map(DayKind::label)
        .orElse(calendar.isWorkingDay(day) ? "工作日" : "周末");
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
  }

  String fileName() {
    return "工作日历" + Year.of(year) + ".xlsx";
  }
}
