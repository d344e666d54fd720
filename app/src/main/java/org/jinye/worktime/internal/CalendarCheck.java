package org.jinye.worktime.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.YearTable;
import org.jinye.worktime.internal.CalendarProblem.Code;

/** Turns the entries of a calendar file into a year's table, or says all that speaks against it. */
final class CalendarCheck {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_NOTICE = 500;

  /** No holiday with its joined days has ever been longer than nine days; a month is a slip. */
  private static final int LONGEST_SPAN = 31;

  /** Days that the Regulation on Public Holidays fixes by the solar calendar. */
  private static final List<MonthDay> ALWAYS_OFF =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private final CalendarDraft draft;
  private final int expectedYear;
  private final List<CalendarProblem> problems;
  private final NavigableMap<LocalDate, NamedDay> days = new TreeMap<>();

  CalendarCheck(CalendarDraft draft, int expectedYear) {
    this.draft = draft;
    this.expectedYear = expectedYear;
    this.problems = new ArrayList<>(draft.problems());
  }

  CalendarReading judge() {
    if (draft.year() != 0 && draft.year() != expectedYear) {
      String message = "文件是 %d 年的，页面上选的是 %d 年。".formatted(draft.year(), expectedYear);
      refuse(Code.WRONG_YEAR, "年份", message);
    }
    if (draft.notice().length() > LONGEST_NOTICE || hasControl(draft.notice())) {
      refuse(Code.BAD_NOTICE, "依据", "通知的文号或网址不能超过 %d 个字，也不能有控制字符。".formatted(LONGEST_NOTICE));
    }
    draft.entries().forEach(this::take);
    if (days.isEmpty() && problems.isEmpty()) {
      refuse(Code.NO_DAYS, "", "文件里一个放假或调休的日期也没有。");
    }
    if (!problems.isEmpty()) {
      return new CalendarReading.Refused(problems);
    }
    var table = new YearTable(draft.year(), draft.notice(), List.copyOf(days.values()));
    return new CalendarReading.Understood(table, remarks(table));
  }

  private void take(CalendarEntry entry) {
    checkName(entry);
    Optional<LocalDate> from = date(entry, entry.from());
    // Only a span has a second date to complain about.
    Optional<LocalDate> to = entry.to().equals(entry.from()) ? from : date(entry, entry.to());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    LocalDate last = to.get();
    if (last.isBefore(from.get()) || last.isAfter(from.get().plusDays(LONGEST_SPAN))) {
      refuse(
          Code.BAD_RANGE,
          entry.place(),
          "%s至%s不是一段假期：止日早于起日，或者超过 %d 天。".formatted(from.get(), last, LONGEST_SPAN));
      return;
    }
    from.get().datesUntil(last.plusDays(1)).forEach(day -> take(entry, day));
  }

  private void take(CalendarEntry entry, LocalDate day) {
    if (!belongs(day)) {
      String message = "%s 不是 %d 年的日期（元旦连休可以写上一年 12 月的日期）。".formatted(day, year());
      refuse(Code.OTHER_YEAR, entry.place(), message);
      return;
    }
    if (entry.kind() == DayKind.MAKE_UP && !isWeekend(day)) {
      String week = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
      String message = "%s 是%s，本来就要上班，不能列为调休上班。".formatted(day, week);
      refuse(Code.WEEKDAY_AS_MAKE_UP, entry.place(), message);
      return;
    }
    NamedDay earlier = days.putIfAbsent(day, new NamedDay(day, entry.kind(), entry.holiday()));
    if (earlier != null) {
      String message =
          earlier.kind() == entry.kind()
              ? "%s 出现了两次。".formatted(day)
              : "%s 既列为放假又列为调休上班。".formatted(day);
      refuse(Code.TWICE, entry.place(), message);
    }
  }

  private void checkName(CalendarEntry entry) {
    String name = entry.holiday();
    if (name.isBlank() || name.length() > LONGEST_NAME || hasControl(name)) {
      refuse(Code.NO_NAME, entry.place(), "要写节日名称，不超过 %d 个字，不能有控制字符。".formatted(LONGEST_NAME));
    }
  }

  private Optional<LocalDate> date(CalendarEntry entry, String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      String shown = text.isBlank() ? "空着" : "“" + CalendarForms.shorten(text) + "”";
      refuse(
          Code.NOT_A_DATE, entry.place(), "日期%s，应写成 2026-10-01 的样子，而且日历上要有这一天。".formatted(shown));
      return Optional.empty();
    }
  }

  private boolean belongs(LocalDate day) {
    boolean newYearsEve = day.getYear() == year() - 1 && day.getMonthValue() == 12;
    return year() == 0 || day.getYear() == year() || newYearsEve;
  }

  private int year() {
    return draft.year();
  }

  private static List<String> remarks(YearTable table) {
    var remarks = new ArrayList<String>();
    var calendar = new WorkCalendar(List.of(table));
    for (MonthDay fixed : ALWAYS_OFF) {
      LocalDate day = fixed.atYear(table.year());
      if (calendar.isWorkingDay(day)) {
        remarks.add("%s 是法定节假日，文件里没有列为放假。".formatted(day));
      }
    }
    int count = calendar.workingDaysOf(table.year()).days();
    if (count < 245 || count > 255) {
      remarks.add("按这份文件全年有 %d 个工作日，往年在 248 至 251 之间，请核对是否有遗漏。".formatted(count));
    }
    if (table.days().stream().anyMatch(day -> day.day().getYear() < table.year())) {
      remarks.add("文件写了上一年 12 月的日期，上一年的工作日也随之改变。");
    }
    if (table.notice().isBlank()) {
      remarks.add("没有写依据（通知的文号或网址）。");
    }
    return remarks;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private void refuse(Code code, String place, String message) {
    problems.add(new CalendarProblem(code, place, message));
  }
}
