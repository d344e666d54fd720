package org.jinye.retailers.web.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.internal.licence.Licence;
import org.jinye.retailers.internal.licence.LicenceFilter;
import org.jinye.retailers.internal.licence.LicenceState;

/**
 * The list of licences.
 *
 * @param counties names by code
 */
public record LicenceListPage(
    LicenceFilter filter,
    Map<String, String> counties,
    LocalDate today,
    List<Licence> rows,
    Pager pager) {

  private static final List<Choice> DUE =
      List.of(
          new Choice("30", "30 天内到期"), new Choice("60", "60 天内到期"), new Choice("90", "90 天内到期"));

  public List<Choice> countyChoices() {
    return counties.entrySet().stream()
        .map(county -> new Choice(county.getKey(), county.getValue()))
        .toList();
  }

  public List<Choice> states() {
    return LicenceState.all();
  }

  public List<Choice> dues() {
    return DUE;
  }

  public String county(Licence licence) {
    return counties.getOrDefault(licence.unitCode(), licence.unitCode());
  }

  public LicenceState state(Licence licence) {
    return licence.stateOn(today);
  }

  public String exportUrl() {
    return filter.url("/licences/export.xlsx");
  }
}
