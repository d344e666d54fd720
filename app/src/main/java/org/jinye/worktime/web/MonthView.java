package org.jinye.worktime.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** A month as a sheet of weeks, Monday first; days outside the month are empty cells. */
public record MonthView(String title, int workingDays, List<List<Cell>> weeks) {

  /**
   * A day on the sheet.
   *
   * @param mark 休 for a named day off, 班 for a made-up working day, else empty
   * @param words the whole cell in words, for the tooltip and for screen readers
   */
  public record Cell(
      String number, String mark, String holiday, String style, String words, boolean today) {

    private static final Cell OUTSIDE = new Cell("", "", "", "", "", false);
  }

  static MonthView of(YearMonth month, WorkCalendar calendar, LocalDate today) {
    List<List<Cell>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
    for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
      weeks.add(
          monday
              .datesUntil(monday.plusWeeks(1))
              .map(day ->
                  YearMonth.from(day).equals(month) ? cell(day, calendar, today) : Cell.OUTSIDE)
              .toList());
    }
    return new MonthView(month.getMonthValue() + " 月", calendar.workingDaysOf(month).days(), weeks);
  }

  private static Cell cell(LocalDate day, WorkCalendar calendar, LocalDate today) {
    NamedDay named = calendar.findNamed(day).orElse(null);
    String mark = named == null ? "" : named.kind() == DayKind.OFF ? "休" : "班";
    String holiday = named == null ? "" : named.holiday();
    String style = style(day, named);
    String number = Integer.toString(day.getDayOfMonth());
    return new Cell(number, mark, holiday, style, words(day, calendar, named), day.equals(today));
  }

  private static String style(LocalDate day, @Nullable NamedDay named) {
    if (named != null) {
      return named.kind() == DayKind.OFF ? "cal-off" : "cal-makeup";
    }
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? "cal-weekend" : "";
  }

  private static String words(LocalDate day, WorkCalendar calendar, @Nullable NamedDay named) {
    if (named != null) {
      return "%s %s%s".formatted(day, named.holiday(), named.kind().label());
    }
    return day + (calendar.isWorkingDay(day) ? " 工作日" : " 周末");
  }
}
