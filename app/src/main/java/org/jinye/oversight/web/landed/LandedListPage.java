package org.jinye.oversight.web.landed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.landed.LandedCheck;
import org.jinye.oversight.internal.landed.LandedFilter;
import org.jinye.oversight.internal.landed.LandedFilter.Found;
import org.jinye.oversight.web.Figure;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.web.Address;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of landed-sale checks.
 *
 * @param units names by code
 * @param shops names by licence number
 */
public record LandedListPage(
    LandedFilter filter,
    List<LandedCheck> rows,
    Pager pager,
    List<Figure> figures,
    Map<String, String> units,
    Map<String, String> shops,
    boolean mayCheck) {

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public String shop(String id) {
    return shops.getOrDefault(id, id);
  }

  public List<Choice> unitChoices() {
    return UnitNames.choices(units);
  }

  public List<Choice> founds() {
    return Arrays.stream(Found.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  /** The form for the shop that the list is narrowed to. */
  public String checkUrl() {
    return Address.of(LandedFilter.PATH + "/new", Map.of("retailer", filter.retailer()));
  }

  public String exportUrl() {
    return filter.url(LandedFilter.PATH + "/export.xlsx");
  }
}
