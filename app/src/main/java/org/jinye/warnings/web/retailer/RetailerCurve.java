package org.jinye.warnings.web.retailer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jinye.platform.Quantity;
import org.jinye.platform.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * A retailer's orders by week with the warned weeks marked; quantities in sticks.
 *
 * @param own net sticks by week; a week without an order is absent
 * @param medians of the retailers of the same county and grade that ordered
 * @param marks a warning by week
 */
record RetailerCurve(
    int from,
    int to,
    Map<Integer, Long> own,
    Map<Integer, Double> medians,
    Map<Integer, Long> marks) {

  static final int WEEKS = 52;

  private static final Map<String, Object> LAYOUT =
      Map.of(
          "grid", Map.of("left", 44, "right", 12, "top", 56, "bottom", 24),
          "legend", Map.of("type", "scroll", "top", 0, "left", 0),
          "yAxis", Map.of("type", "value", "name", "条"));

  /** The ECharts option; it begins with the first week that has an order. */
  Map<String, Object> option() {
    int first =
        IntStream.rangeClosed(from, to)
            .filter(week -> own.containsKey(week) || medians.containsKey(week))
            .findFirst()
            .orElse(from);
    Map<String, Object> option = new HashMap<>(LAYOUT);
    option.put("xAxis", Map.of("type", "category", "data", each(first, RetailerCurve::label)));
    option.put(
        "series",
        List.of(
            series("bar", "本户订货量", "#9fc7b2", each(first, week -> cartons(own.get(week)))),
            series("line", "同县同档中位数", "#5b6573", each(first, week -> cartons(medians.get(week)))),
            Map.of(
                "name",
                "预警",
                "type",
                "scatter",
                "symbol",
                "diamond",
                "symbolSize",
                12,
                "itemStyle",
                Map.of("color", "#c62828"),
                "data",
                points(first))));
    return option;
  }

  private static Map<String, Object> series(
      String type, String name, String color, List<@Nullable Object> data) {
    return Map.of(
        "type",
        type,
        "name",
        name,
        "showSymbol",
        false,
        "barMaxWidth",
        16,
        "itemStyle",
        Map.of("color", color),
        "data",
        data);
  }

  private List<Object> points(int first) {
    List<Object> points = new ArrayList<>();
    for (int week = first; week <= to; week++) {
      Long warning = marks.get(week);
      if (warning != null) {
        Object height = new Quantity(own.getOrDefault(week, 0L)).inCartons();
        points.add(Map.of("value", List.of(label(week), height), "link", "/warnings/" + warning));
      }
    }
    return points;
  }

  private List<@Nullable Object> each(int first, IntFunction<@Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int week = first; week <= to; week++) {
      values.add(value.apply(week));
    }
    return values;
  }

  /** The year belongs to it: a year's curve shows most days of the calendar twice. */
  private static String label(int week) {
    return Weeks.monday(week).toString().substring(2);
  }

  private static @Nullable Object cartons(@Nullable Number sticks) {
    return sticks == null
        ? null
        : BigDecimal.valueOf(sticks.doubleValue() / Quantity.STICKS_PER_CARTON)
            .setScale(1, RoundingMode.HALF_UP);
  }
}
