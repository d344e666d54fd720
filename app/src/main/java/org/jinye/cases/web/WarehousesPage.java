package org.jinye.cases.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.internal.KeepingWarehouses.Kept;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Warehouses and what lies in them.
 *
 * @param all what lies in all of them
 * @param chosen whose goods are listed; null = those of all
 * @param listed the part of the list on this page
 * @param counted when stock was taken last
 * @param unit that may add and close its own; empty = none
 * @param typed what was typed, by field
 */
public record WarehousesPage(
    List<Warehouse> warehouses,
    List<Kept> all,
    @Nullable Warehouse chosen,
    List<Kept> listed,
    Pager pager,
    CountedLast counted,
    Map<String, String> units,
    String unit,
    Map<String, String> typed,
    Map<String, String> errors) {

  static final String PATH = "/warehouses";

  public String unit(Warehouse one) {
    return units.getOrDefault(one.unitCode(), one.unitCode());
  }

  public boolean mayChange(Warehouse one) {
    return one.unitCode().equals(unit);
  }

  public String url(Warehouse one) {
    return PATH + "?warehouse=" + one.id() + "#goods";
  }

  public String countsUrl(Warehouse one) {
    return StockCountsPage.PATH + "?warehouse=" + one.id();
  }

  /** Day of the last stock-taking. */
  public String counted(Warehouse one) {
    return counted.day(one.id()).map(Object::toString).orElse("从未盘点");
  }

  /** Why stock should be taken now; empty when it need not. */
  public String overdue(Warehouse one) {
    return one.inUse() ? counted.overdue(one.id(), cases(one) > 0) : "";
  }

  public String exportUrl() {
    return PATH + "/export.xlsx" + (chosen == null ? "" : "?warehouse=" + chosen.id());
  }

  public long cases(Warehouse in) {
    return all.stream()
        .filter(one -> one.in().id() == in.id())
        .map(one -> one.of().id())
        .distinct()
        .count();
  }

  /** What lies there in all, measure by measure: 3件12条；6个. */
  public String stock(Warehouse in) {
    return all.stream()
        .filter(one -> one.in().id() == in.id())
        .map(Kept::quantity)
        .collect(
            Collectors.groupingBy(
                one -> one.measure(),
                java.util.TreeMap::new,
                Collectors.reducing((a, b) -> a.plus(b))))
        .values()
        .stream()
        .flatMap(java.util.Optional::stream)
        .map(QuantityWords::mixed)
        .collect(Collectors.joining("；"));
  }

  public String quantity(Kept one) {
    return QuantityWords.mixed(one.quantity());
  }

  public String title() {
    return chosen == null ? "库里的物品" : chosen.name() + "的物品";
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
