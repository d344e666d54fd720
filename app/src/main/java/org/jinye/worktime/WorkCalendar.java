package org.jinye.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Working-day arithmetic over the published year tables; immutable. Days that no table names follow
 * the week: Saturday and Sunday off. The day on which a limit starts is never counted
 * (Administrative Penalty Law art. 85).
 */
public final class WorkCalendar {

  private final Set<Integer> years = new HashSet<>();
  private final NavigableMap<LocalDate, NamedDay> named = new TreeMap<>();

  /** When two notices name one day (New Year's holiday in December), the later year's prevails. */
  public WorkCalendar(Collection<YearTable> tables) {
    tables.stream().sorted(Comparator.comparingInt(YearTable::year)).forEach(this::add);
  }

  private void add(YearTable table) {
    years.add(table.year());
    table.days().forEach(day -> named.put(day.day(), day));
  }

  public boolean isPublished(int year) {
    return years.contains(year);
  }

  public boolean isWorkingDay(LocalDate day) {
    NamedDay name = named.get(day);
    return name == null ? isWeekday(day) : name.kind() == DayKind.MAKE_UP;
  }

  /** What the notice says about the day, if it names it. */
  public Optional<NamedDay> findNamed(LocalDate day) {
    return Optional.ofNullable(named.get(day));
  }

  /** The nth working day after the start; the start itself for 0. */
  public CountedDate plusWorkingDays(LocalDate start, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("a limit cannot be negative: " + n);
    }
    LocalDate day = start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return new CountedDate(day, n > 0 && isProvisional(start.plusDays(1), day));
  }

  /**
   * Working days after {@code from} up to and including {@code to}; negative when {@code to} is the
   * earlier one. So adding n working days and counting them gives n again.
   */
  public CountedDays workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      CountedDays back = workingDaysBetween(to, from);
      return new CountedDays(-back.days(), back.provisional());
    }
    long days = weekdaysBetween(from, to);
    for (NamedDay name : named.subMap(from, false, to, true).values()) {
      days += correction(name);
    }
    boolean provisional = from.isBefore(to) && isProvisional(from.plusDays(1), to);
    return new CountedDays(Math.toIntExact(days), provisional);
  }

  /** The day itself when it is a working day, otherwise the next one (Civil Procedure Law 85). */
  public CountedDate rollToWorkingDay(LocalDate day) {
    LocalDate rolled = day;
    while (!isWorkingDay(rolled)) {
      rolled = rolled.plusDays(1);
    }
    return new CountedDate(rolled, isProvisional(day, rolled));
  }

  public CountedDays workingDaysOf(YearMonth month) {
    return workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
  }

  public CountedDays workingDaysOf(int year) {
    return workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
  }

  private boolean isProvisional(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!isPublished(year)) {
        return true;
      }
    }
    return false;
  }

  private static int correction(NamedDay name) {
    boolean works = name.kind() == DayKind.MAKE_UP;
    if (works == isWeekday(name.day())) {
      return 0;
    }
    return works ? 1 : -1;
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  /** Mondays to Fridays in (from, to]. */
  private static long weekdaysBetween(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    long count = days / 7 * 5;
    LocalDate day = from;
    for (long rest = days % 7; rest > 0; rest--) {
      day = day.plusDays(1);
      if (isWeekday(day)) {
        count++;
      }
    }
    return count;
  }

  @Override
  public String toString() {
    return "WorkCalendar" + Map.of("years", years.stream().sorted().toList());
  }
}
