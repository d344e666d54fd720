package org.jinye.warnings.web.item;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.platform.Weeks;
import org.jinye.supply.ItemSales;

/**
 * The orders of an item in some weeks, to be taken apart by area, route and weekday.
 *
 * @param newest the last of the weeks
 * @param sales already narrowed to what is shown
 */
record ItemCurves(
    String itemId, CurveFilter filter, int newest, List<ItemSales> sales, ItemWords words) {

  private static final int BEGIN_OF_YEAR = 5;

  /** A part of the orders. */
  record Part(String key, String title, List<ItemSales> sales) {

    long sticks() {
      return sales.stream().mapToLong(ItemSales::quantitySticks).sum();
    }
  }

  int oldest() {
    return newest - filter.count() + 1;
  }

  IntStream weeks() {
    return IntStream.rangeClosed(oldest(), newest);
  }

  /** The largest first; weekdays in their order. */
  List<Part> parts(Cut cut) {
    Comparator<Part> order =
        cut == Cut.WEEKDAY
            ? Comparator.comparing(Part::key)
            : Comparator.comparingLong(Part::sticks).reversed().thenComparing(Part::key);
    return sales.stream().collect(groupingBy(cut::key)).entrySet().stream()
        .map(part -> new Part(part.getKey(), words.part(cut, part.getKey()), part.getValue()))
        .sorted(order)
        .toList();
  }

  CutTable table(Cut cut) {
    List<CutTable.Row> rows = new ArrayList<>();
    for (Part part : parts(cut)) {
      rows.add(row(part.key(), part.title(), part.sales(), links().of(cut, part.key())));
    }
    return new CutTable(
        cut.field(),
        cut.title(),
        cut.head(),
        "/items/" + itemId + "/option.json?cut=" + cut.field() + "&" + filter.query(),
        weeks().mapToObj(ItemCurves::label).toList(),
        rows,
        row("", "合计", sales, links()));
  }

  LinesFilter links() {
    return LinesFilter.none(filter.weeks()).ofArea(filter.area());
  }

  String linesUrl(LinesFilter lines) {
    return lines.url("/items/" + itemId + "/lines");
  }

  private CutTable.Row row(String key, String title, List<ItemSales> own, LinesFilter lines) {
    Map<Integer, Long> byWeek =
        own.stream()
            .collect(
                groupingBy(
                    ItemSales::weekNo,
                    java.util.stream.Collectors.summingLong(ItemSales::quantitySticks)));
    List<CutTable.Cell> cells =
        weeks()
            .mapToObj(week ->
                new CutTable.Cell(byWeek.getOrDefault(week, 0L), linesUrl(lines.ofWeek(week))))
            .toList();
    return new CutTable.Row(
        key,
        title,
        cells,
        new CutTable.Cell(
            own.stream().mapToLong(ItemSales::quantitySticks).sum(), linesUrl(lines)));
  }

  static String label(int weekNo) {
    return Weeks.monday(weekNo).toString().substring(BEGIN_OF_YEAR);
  }
}
