package org.jinye.warnings.web.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jinye.platform.Weeks;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.BacktestResults.WeekCount;
import org.jinye.warnings.web.backtest.BacktestPage.Point;

/** The charts of a back-test as ECharts options. */
final class BacktestCharts {

  private static final String COLOUR_A = "#5b6573";
  private static final String COLOUR_B = "#0f6b43";

  private BacktestCharts() {}

  /** Warnings a week with each setting; a bar opens its list. */
  static Map<String, Object> weeks(BacktestLine line, List<WeekCount> counts) {
    int first = Weeks.number(line.from());
    int last = Weeks.number(line.to());
    return Map.of(
        "grid", Map.of("left", 44, "right", 12, "top", 52, "bottom", 24),
        "legend", Map.of("top", 0, "left", 0),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis",
            Map.of(
                "type",
                "category",
                "data",
                IntStream.rangeClosed(first, last)
                    .mapToObj(week -> Weeks.monday(week).toString().substring(5))
                    .toList()),
        "yAxis", Map.of("type", "value", "name", "件", "minInterval", 1),
        "series",
            List.of(
                side(line, "A", "甲组", COLOUR_A, counts), side(line, "B", "乙组", COLOUR_B, counts)));
  }

  /**
   * Each value of the parameter as a point: how much to look at, and how much of it is found; it
   * opens what it found.
   */
  static Map<String, Object> curve(List<Point> points) {
    return Map.of(
        "grid", Map.of("left", 52, "right", 28, "top", 52, "bottom", 44),
        "tooltip", Map.of("trigger", "item"),
        "xAxis",
            Map.of(
                "type",
                "value",
                "name",
                "预警数（件）",
                "nameLocation",
                "middle",
                "nameGap",
                28,
                "minInterval",
                1),
        "yAxis",
            Map.of(
                "type",
                "value",
                "name",
                "能发现的已查实异常（件）",
                "nameGap",
                26,
                "nameTextStyle",
                Map.of("align", "left", "padding", List.of(0, 0, 0, -44)),
                "minInterval",
                1),
        "series",
            List.of(
                Map.of(
                    "name",
                    "参数值",
                    "type",
                    "line",
                    "symbolSize",
                    10,
                    "itemStyle",
                    Map.of("color", COLOUR_B),
                    "label",
                    Map.of(
                        "show",
                        true,
                        "position",
                        "top",
                        "formatter",
                        "{b}",
                        "padding",
                        List.of(0, 5)),
                    "labelLayout",
                    Map.of("hideOverlap", true),
                    "data",
                    points.stream().map(BacktestCharts::point).toList())));
  }

  private static Map<String, Object> point(Point point) {
    Map<String, Object> shown =
        new LinkedHashMap<>(
            Map.of(
                "name",
                point.value(),
                "value",
                List.of(point.findings().count(), point.found().count())));
    if (point.isKept()) {
      shown.put("link", point.findings().href());
    }
    return shown;
  }

  private static Map<String, Object> side(
      BacktestLine line, String side, String title, String colour, List<WeekCount> counts) {
    Function<Integer, Long> sum =
        week ->
            counts.stream()
                .filter(count -> count.side().equals(side) && count.weekNo() == week)
                .mapToLong(WeekCount::findings)
                .sum();
    return Map.of(
        "name",
        title,
        "type",
        "bar",
        "barMaxWidth",
        18,
        "itemStyle",
        Map.of("color", colour),
        "data",
        IntStream.rangeClosed(Weeks.number(line.from()), Weeks.number(line.to()))
            .mapToObj(week ->
                Map.of(
                    "value",
                    sum.apply(week),
                    "link",
                    FindingFilter.all(line.id(), side).in("", week).url("/findings")))
            .toList());
  }
}
