package org.jinye.worktime.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.YearTable;
import org.jspecify.annotations.Nullable;

/**
 * What accepting a table would change.
 *
 * @param days the days that the table in force and the new one state differently
 * @param workingDaysBefore of the year, with the table in force
 */
public record YearChange(
    int year, List<Day> days, boolean noticeChanged, int workingDaysBefore, int workingDaysAfter) {

  /** A day before and after; null where no notice names it and the week decides. */
  public record Day(LocalDate day, @Nullable NamedDay before, @Nullable NamedDay after) {}

  /** Compares the table with those in force, which are the tables of all years. */
  public static YearChange between(Collection<YearTable> tables, YearTable table) {
    var before =
        tables.stream()
            .filter(inForce -> inForce.year() == table.year())
            .findFirst()
            .orElseGet(() -> new YearTable(table.year(), "", List.of()));
    int countBefore = new WorkCalendar(tables).workingDaysOf(table.year()).days();
    int countAfter = new WorkCalendar(replaced(tables, table)).workingDaysOf(table.year()).days();
    return new YearChange(
        table.year(),
        differing(byDay(before), byDay(table)),
        !before.notice().equals(table.notice()),
        countBefore,
        countAfter);
  }

  /** The tables with this one in place of that of its year. */
  static List<YearTable> replaced(Collection<YearTable> tables, YearTable table) {
    var changed = new ArrayList<>(tables);
    changed.removeIf(inForce -> inForce.year() == table.year());
    changed.add(table);
    return changed;
  }

  public boolean isNone() {
    return days.isEmpty() && !noticeChanged;
  }

  private static List<Day> differing(
      Map<LocalDate, NamedDay> before, Map<LocalDate, NamedDay> after) {
    var all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    return all.stream()
        .map(day -> new Day(day, before.get(day), after.get(day)))
        .filter(day -> day.before() == null || !day.before().equals(day.after()))
        .toList();
  }

  private static Map<LocalDate, NamedDay> byDay(YearTable table) {
    return table.days().stream().collect(Collectors.toMap(NamedDay::day, Function.identity()));
  }
}
