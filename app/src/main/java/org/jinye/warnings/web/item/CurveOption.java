package org.jinye.warnings.web.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jinye.platform.Quantity;
import org.jinye.platform.Weeks;
import org.jinye.supply.ItemSales;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.internal.item.WarningsOfItems.Mark;
import org.jinye.warnings.web.item.ItemCurves.Part;

/** The curves of an item, one over the other, as an ECharts option. */
final class CurveOption {

  /** More are not told apart by their colours. */
  private static final int MOST_PARTS = 8;

  private static final int BEGIN_OF_YEAR = 5;

  private final ItemCurves curves;
  private final Cut cut;
  private final List<Mark> marks;
  private final boolean daily;

  CurveOption(ItemCurves curves, Cut cut, List<Mark> marks) {
    this.curves = curves;
    this.cut = cut;
    this.marks = marks;
    this.daily = curves.filter().isDaily();
  }

  Map<String, Object> option() {
    List<Part> parts = curves.parts(cut);
    List<Object> series = new ArrayList<>();
    parts.stream()
        .limit(MOST_PARTS)
        .forEach(part ->
            series.add(line(part.title(), part.sales(), curves.links().of(cut, part.key()), true)));
    // of many routes the rest would bury the few that stand out: they are in the table
    if (parts.size() > MOST_PARTS && cut != Cut.ROUTE) {
      List<ItemSales> rest =
          parts.stream().skip(MOST_PARTS).flatMap(part -> part.sales().stream()).toList();
      series.add(line("其余 " + (parts.size() - MOST_PARTS) + " 个", rest, curves.links(), false));
    }
    series.add(warnings());
    return Map.of(
        "grid", Map.of("left", 52, "right", 16, "top", 52, "bottom", 24),
        "legend", Map.of("type", "scroll", "top", 0, "left", 0),
        "tooltip", Map.of("trigger", "axis"),
        "xAxis", Map.of("type", "category", "data", steps().mapToObj(this::label).toList()),
        "yAxis", Map.of("type", "value", "name", "条"),
        "series", series);
  }

  private Map<String, Object> line(
      String name, List<ItemSales> sales, LinesFilter lines, boolean linked) {
    Map<Integer, Long> sums = sums(sales, daily ? ItemSales::dayNo : ItemSales::weekNo);
    List<Object> data = new ArrayList<>();
    steps()
        .forEach(step -> {
          Object cartons = new Quantity(sums.getOrDefault(step, 0L)).inCartons();
          data.add(
              linked
                  ? Map.of(
                      "value",
                      cartons,
                      "link",
                      curves.linesUrl(daily ? lines.ofDay(step) : lines.ofWeek(step)))
                  : cartons);
        });
    return Map.of(
        "name",
        name,
        "type",
        "line",
        "stack",
        cut == Cut.ROUTE ? "" : "all",
        "areaStyle",
        Map.of("opacity", cut == Cut.ROUTE ? 0 : 0.35),
        "symbolSize",
        5,
        "showSymbol",
        !daily,
        "data",
        data);
  }

  /**
   * Where the eye looks for a mark: on the sum, or above the highest line where none is stacked.
   */
  private Map<Integer, Long> heights() {
    ToIntFunction<ItemSales> step = daily ? ItemSales::dayNo : ItemSales::weekNo;
    if (cut != Cut.ROUTE) {
      return sums(curves.sales(), step);
    }
    Map<Integer, Long> highest = new HashMap<>();
    curves.parts(cut).stream()
        .limit(MOST_PARTS)
        .forEach(part ->
            sums(part.sales(), step).forEach((at, sticks) -> highest.merge(at, sticks, Long::max)));
    return highest;
  }

  private Map<String, Object> warnings() {
    Map<Integer, Long> heights = heights();
    Map<Integer, Object> points = new HashMap<>();
    for (Mark mark : marks) {
      int step = daily ? Math.toIntExact(mark.day().toEpochDay()) : mark.weekNo();
      points.putIfAbsent(
          step,
          Map.of(
              "value",
              List.of(label(step), new Quantity(heights.getOrDefault(step, 0L)).inCartons()),
              "link",
              WarningLink.all().item(curves.itemId()).week(mark.weekNo()).href()));
    }
    return Map.of(
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
        List.copyOf(points.values()));
  }

  private IntStream steps() {
    return daily
        ? IntStream.rangeClosed(
            Math.toIntExact(Weeks.monday(curves.oldest()).toEpochDay()),
            Math.toIntExact(Weeks.sunday(curves.newest()).toEpochDay()))
        : curves.weeks();
  }

  private String label(int step) {
    return daily
        ? LocalDate.ofEpochDay(step).toString().substring(BEGIN_OF_YEAR)
        : ItemCurves.label(step);
  }

  private static Map<Integer, Long> sums(List<ItemSales> sales, ToIntFunction<ItemSales> step) {
    Map<Integer, Long> sums = new HashMap<>();
    sales.forEach(one -> sums.merge(step.applyAsInt(one), one.quantitySticks(), Long::sum));
    return sums;
  }
}
