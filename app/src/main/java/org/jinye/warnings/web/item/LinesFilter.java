package org.jinye.warnings.web.item;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jinye.platform.Days;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Address;
import org.jinye.supply.ItemCut;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of an item's orders are listed; empty = not narrowed.
 *
 * @param week name of a week; empty = the last ones, as many as {@code weeks} says
 * @param day a day, which then decides the week
 * @param route {@code -} = shops without a route
 * @param weekday 1 to 7
 */
public record LinesFilter(
    String week, String day, String weeks, String area, String route, String weekday) {

  static final String NO_ROUTE = "-";

  private static final int LONGEST = 60;

  public LinesFilter {
    week = Weeks.find(clean(week)).map(Weeks::name).orElse("");
    day = Days.find(clean(day)).map(LocalDate::toString).orElse("");
    weeks = new CurveFilter(clean(weeks), "", "").weeks();
    area = clean(area).matches("[0-9]{1,8}") ? clean(area) : "";
    route = clean(route);
    weekday = clean(weekday).matches("[1-7]") ? clean(weekday) : "";
  }

  static LinesFilter none(String weeks) {
    return new LinesFilter("", "", weeks, "", "", "");
  }

  LinesFilter ofWeek(int weekNo) {
    return new LinesFilter(Weeks.name(weekNo), day, weeks, area, route, weekday);
  }

  LinesFilter ofDay(int dayNo) {
    return new LinesFilter(
        week, LocalDate.ofEpochDay(dayNo).toString(), weeks, area, route, weekday);
  }

  LinesFilter ofArea(String code) {
    return new LinesFilter(week, day, weeks, code, route, weekday);
  }

  LinesFilter of(Cut cut, String key) {
    return switch (cut) {
      case AREA -> ofArea(key);
      case ROUTE ->
          new LinesFilter(week, day, weeks, area, key.isEmpty() ? NO_ROUTE : key, weekday);
      case WEEKDAY -> new LinesFilter(week, day, weeks, area, route, key);
    };
  }

  /**
   * As the orders are asked.
   *
   * @param newest the newest week with orders
   */
  ItemCut cut(String itemId, int newest) {
    LocalDate only = day.isEmpty() ? null : LocalDate.parse(day);
    int from = newest - Integer.parseInt(weeks) + 1;
    int to = newest;
    if (only != null) {
      from = Weeks.number(only);
      to = from;
    } else if (!week.isEmpty()) {
      from = Weeks.find(week).orElseThrow();
      to = from;
    }
    return new ItemCut(
        itemId,
        area,
        route.isEmpty() ? null : route.equals(NO_ROUTE) ? "" : route,
        weekday.isEmpty() ? 0 : Integer.parseInt(weekday),
        only == null ? null : Math.toIntExact(only.toEpochDay()),
        from,
        to);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("week", week);
    values.put("day", day);
    values.put("weeks", week.isEmpty() && day.isEmpty() ? weeks : "");
    values.put("area", area);
    values.put("route", route);
    values.put("weekday", weekday);
    return Address.of(path, values);
  }

  private static String clean(@Nullable String value) {
    String words = Objects.requireNonNullElse(value, "").strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
