package org.jinye.warnings.web.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.followup.Visit;
import org.jinye.warnings.internal.followup.VisitFilter;
import org.jinye.warnings.internal.followup.VisitFilter.Standing;

/**
 * The list of visits.
 *
 * @param counts how many stand how, whatever standing is chosen
 * @param units names by code
 */
public record VisitListPage(
    VisitFilter filter,
    List<Visit> rows,
    Pager pager,
    Map<Standing, Long> counts,
    Map<String, String> units,
    LocalDate today) {

  static final String PATH = "/visits";

  public String unit(Visit row) {
    return units.getOrDefault(row.unitCode(), row.unitCode());
  }

  public boolean isLate(Visit row) {
    return row.isOpen() && row.until().isBefore(today);
  }

  public List<Choice> standings() {
    return Arrays.stream(Standing.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public String href(Standing standing) {
    return filter.with(standing).url(PATH);
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
