package org.jinye.reports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.platform.Weeks;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WeekCount;

/** Warnings by week as bars of their kinds; each part of a bar opens its list. */
public record Trend(int first, int last, List<Named> rules, List<WeekCount> counts) {

  public static final int WEEKS = 26;

  /** As many as there are rules, so that no two of them look the same. */
  private static final List<String> COLOURS =
      List.of(
          "#0f6b43", "#d08a1d", "#2b6cb0", "#8a4b9e", "#5b6573", "#c62828", "#17a398", "#8d5a2b",
          "#e377c2", "#7cb342", "#1f2a6d", "#f2c14e", "#7ec8e3", "#5e1f3f", "#b6a6ca", "#f4845f",
          "#3d5a40", "#a0a0a0", "#000000", "#c0d860");

  /** The ECharts option. */
  public Map<String, Object> option() {
    return Map.of(
        "grid", Map.of("left", 44, "right", 12, "top", 52, "bottom", 24),
        "legend", Map.of("type", "scroll", "top", 0, "left", 0, "itemWidth", 12, "itemHeight", 10),
        "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
        "xAxis", Map.of("type", "category", "data", weeks().mapToObj(Trend::label).toList()),
        "yAxis", Map.of("type", "value", "name", "件", "minInterval", 1),
        "series", seen().map(this::bars).toList());
  }

  /** Rules without a warning in all these weeks would only crowd the legend. */
  private Stream<Named> seen() {
    return rules.stream()
        .filter(rule ->
            counts.stream()
                .anyMatch(count -> count.warnings() > 0 && count.ruleId().equals(rule.code())));
  }

  private String colour(Named rule) {
    return COLOURS.get(rules.indexOf(rule) % COLOURS.size());
  }

  private Map<String, Object> bars(Named rule) {
    List<Object> data = new ArrayList<>();
    weeks()
        .forEach(week ->
            data.add(
                Map.of(
                    "value",
                    count(week, rule.code()),
                    "link",
                    WarningLink.all().week(week).rule(rule.code()).href())));
    return Map.of(
        "type",
        "bar",
        "name",
        rule.title(),
        "stack",
        "all",
        "barMaxWidth",
        22,
        "itemStyle",
        Map.of("color", colour(rule)),
        "data",
        data);
  }

  private long count(int week, String ruleId) {
    return counts.stream()
        .filter(count -> count.weekNo() == week && count.ruleId().equals(ruleId))
        .mapToLong(WeekCount::warnings)
        .sum();
  }

  private IntStream weeks() {
    return IntStream.rangeClosed(first, last);
  }

  private static String label(int week) {
    return Weeks.monday(week).toString().substring(5);
  }
}
