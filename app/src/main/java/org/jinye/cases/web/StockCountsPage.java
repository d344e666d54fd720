package org.jinye.cases.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.CountTotals;
import org.jinye.cases.internal.StockCount;
import org.jinye.cases.internal.WarehouseStore.Warehouse;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Stock-takings, and beginning one.
 *
 * @param chosen whose are listed; null = those of all warehouses
 * @param all of the list, for the sum
 * @param listed the part on this page
 * @param may warehouses that the reader may begin one of
 */
public record StockCountsPage(
    @Nullable Warehouse chosen,
    List<StockCount> all,
    List<StockCount> listed,
    Pager pager,
    Map<Long, CountTotals> totals,
    Map<String, String> units,
    List<Choice> may,
    int months,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    ZoneId zone) {

  static final String PATH = "/warehouses/counts";

  public CountTotals totals(StockCount of) {
    return totals.getOrDefault(of.id(), CountTotals.NONE);
  }

  public CountTotals sum() {
    return all.stream().map(this::totals).reduce(CountTotals.NONE, CountTotals::plus);
  }

  public String unit(StockCount of) {
    return units.getOrDefault(of.unitCode(), of.unitCode());
  }

  public String minute(@Nullable Instant at) {
    return at == null ? "" : CaseWords.minute(at.atZone(zone).toLocalDateTime());
  }

  public String title() {
    return "仓库盘点" + (chosen == null ? "" : "：" + chosen.name());
  }

  public String exportUrl() {
    return PATH + "/export.xlsx" + (chosen == null ? "" : "?warehouse=" + chosen.id());
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
