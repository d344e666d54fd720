package org.jinye.warnings.web;

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
import org.jinye.warnings.web.DossierQuery.MarkRow;
import org.jspecify.annotations.Nullable;

/**
 * A retailer's orders, or those of an item in a unit, by week around the week of a dossier,
 * quantities in sticks.
 *
 * @param title what is ordered, for the legend
 * @param items orders of the items that a warning names, by item and week
 * @param marks warnings of the subject in these weeks
 */
record Curve(
    String title,
    int from,
    int to,
    int week,
    Map<Integer, Long> own,
    Map<Integer, Double> medians,
    Map<String, Map<Integer, Long>> items,
    List<MarkRow> marks) {

  private static final int BASELINE_WEEKS = 3;

  /** The ECharts option. */
  Map<String, Object> option() {
    List<Object> series = new ArrayList<>();
    series.add(
        Map.of(
            "name",
            title,
            "type",
            "bar",
            "barMaxWidth",
            18,
            "itemStyle",
            Map.of("color", "#9fc7b2"),
            "data",
            values(number -> bar(number))));
    if (!medians.isEmpty()) {
      series.add(line("同县同档中位数", "#5b6573", "solid", values(w -> cartons(medians.get(w)))));
    }
    series.add(line("前三周平均", "#b26a00", "dashed", values(this::baseline)));
    items.forEach((name, byWeek) ->
        series.add(line(name, "#2b6cb0", "solid", values(w -> cartons(byWeek.get(w))))));
    series.add(
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
            points()));
    return Map.of(
        "grid", Map.of("left", 44, "right", 12, "top", 52, "bottom", 24),
        "legend", Map.of("type", "scroll", "top", 0, "left", 0),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis", Map.of("type", "category", "data", weeks().mapToObj(Curve::label).toList()),
        "yAxis", Map.of("type", "value", "name", "条"),
        "series", series);
  }

  private IntStream weeks() {
    return IntStream.rangeClosed(from, to);
  }

  private List<@Nullable Object> values(IntFunction<@Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>();
    weeks().forEach(number -> values.add(value.apply(number)));
    return values;
  }

  private Object bar(int number) {
    Object cartons = new Quantity(own.getOrDefault(number, 0L)).inCartons();
    return number == week
        ? Map.of("value", cartons, "itemStyle", Map.of("color", "#0f6b43"))
        : cartons;
  }

  /** The mean of the three weeks before the dossier's, drawn from there to the week itself. */
  private @Nullable Object baseline(int number) {
    if (number < week - BASELINE_WEEKS || number > week) {
      return null;
    }
    return IntStream.range(week - BASELINE_WEEKS, week)
        .filter(own::containsKey)
        .mapToLong(own::get)
        .average()
        .stream()
        .mapToObj(Curve::cartons)
        .findFirst()
        .orElse(null);
  }

  private List<Object> points() {
    Map<Integer, MarkRow> firsts = new HashMap<>();
    marks.forEach(mark -> firsts.putIfAbsent(mark.weekNo(), mark));
    return firsts.values().stream()
        .filter(mark -> mark.weekNo() >= from && mark.weekNo() <= to)
        .map(mark ->
            (Object)
                Map.of(
                    "value",
                    List.of(
                        label(mark.weekNo()),
                        new Quantity(own.getOrDefault(mark.weekNo(), 0L)).inCartons()),
                    "link",
                    "/warnings/" + mark.id()))
        .toList();
  }

  private static Map<String, Object> line(
      String name, String color, String style, List<@Nullable Object> data) {
    return Map.of(
        "name",
        name,
        "type",
        "line",
        "showSymbol",
        false,
        "connectNulls",
        false,
        "itemStyle",
        Map.of("color", color),
        "lineStyle",
        Map.of("color", color, "type", style, "width", 2),
        "data",
        data);
  }

  private static String label(int number) {
    return Weeks.monday(number).toString().substring(5);
  }

  private static @Nullable Object cartons(@Nullable Number sticks) {
    return sticks == null
        ? null
        : BigDecimal.valueOf(sticks.doubleValue() / Quantity.STICKS_PER_CARTON)
            .setScale(1, RoundingMode.HALF_UP);
  }
}
