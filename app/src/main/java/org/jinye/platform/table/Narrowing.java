package org.jinye.platform.table;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Days;
import org.jinye.platform.Months;

/** A list's filter as SQL: conditions that must all hold, and the values that they name. */
public final class Narrowing {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Only rows for which the condition holds. */
  public Narrowing where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** The same with the value that it names; a text that is empty does not narrow. */
  public Narrowing where(String condition, String name, Object value) {
    return "".equals(value) ? this : where(condition).with(name, value);
  }

  /** A value that conditions or columns name. */
  public Narrowing with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /**
   * Only moments from the beginning of the one day to the end of the other; what names no day does
   * not narrow.
   */
  public Narrowing between(String column, String from, String to, ZoneId zone) {
    Days.find(from).ifPresent(day -> where(column + " >= :from").with("from", start(day, zone)));
    Days.find(to)
        .ifPresent(day -> where(column + " < :to").with("to", start(day.plusDays(1), zone)));
    return this;
  }

  /**
   * Only days of the month; what names no month does not narrow.
   *
   * @param column a date
   * @param month as 2026-09
   */
  public Narrowing within(String column, String month) {
    Months.find(month)
        .ifPresent(of ->
            where(column + " >= :monthStart and " + column + " < :nextMonth")
                .with("monthStart", Date.valueOf(of.atDay(1)))
                .with("nextMonth", Date.valueOf(of.plusMonths(1).atDay(1))));
    return this;
  }

  /** {@code where …}; empty when nothing narrows. */
  public String sql() {
    return conditions.isEmpty() ? "" : "where (" + String.join(") and (", conditions) + ")";
  }

  public Map<String, Object> values() {
    return values;
  }

  private static Timestamp start(LocalDate day, ZoneId zone) {
    return Timestamp.from(day.atStartOfDay(zone).toInstant());
  }
}
