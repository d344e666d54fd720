package org.jinye.oversight.web.rides;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.rides.Ride;
import org.jinye.oversight.internal.rides.RideFilter;
import org.jinye.oversight.internal.rides.RideQuotas.Standing;
import org.jinye.oversight.web.Figure;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of rides, with how the month's quotas stand.
 *
 * @param quotaMonth the month whose quotas are shown
 * @param units names by code
 */
public record RideListPage(
    RideFilter filter,
    List<Ride> rows,
    Pager pager,
    List<Figure> figures,
    YearMonth quotaMonth,
    List<Standing> quotas,
    Map<String, String> units,
    boolean mayCheck,
    LocalDate today) {

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public List<Choice> unitChoices() {
    return UnitNames.choices(units);
  }

  public String listOf(Standing of) {
    return filter.in(of.unitCode(), quotaMonth.toString()).url(RideFilter.PATH);
  }

  public String exportUrl() {
    return filter.url(RideFilter.PATH + "/export.xlsx");
  }

  public String monthTitle() {
    return quotaMonth.getYear() + "年" + quotaMonth.getMonthValue() + "月";
  }
}
