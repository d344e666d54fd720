package org.jinye.warnings.web.item;

import java.util.List;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of items.
 *
 * @param tiers how many items of the catalogue are in each tier, within the other conditions
 * @param weekNo the newest week of the orders that is over
 */
public record ItemListPage(
    ItemFilter filter, List<ItemRow> rows, Map<String, Long> tiers, int weekNo, Pager pager) {

  public List<Choice> tierChoices() {
    return ItemFilter.tiers();
  }

  public List<Choice> typeChoices() {
    return ItemFilter.types();
  }

  public List<Choice> priceChoices() {
    return ItemFilter.prices();
  }

  public String tierHref(String tier) {
    return filter.withTier(tier).url(ItemFilter.PATH);
  }

  public String exportUrl() {
    return filter.url(ItemFilter.PATH + "/export.xlsx");
  }

  public String week() {
    return Weeks.title(weekNo);
  }
}
