package org.jinye.warnings.web.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.followup.Referral;
import org.jinye.warnings.internal.followup.Referral.ReferralState;
import org.jinye.warnings.internal.followup.Referral.Way;
import org.jinye.warnings.internal.followup.ReferralFilter;

/**
 * The list of referrals.
 *
 * @param counts how many stand how, whatever state is chosen
 * @param units names by code
 */
public record ReferralListPage(
    ReferralFilter filter,
    List<Referral> rows,
    Pager pager,
    Map<ReferralState, Long> counts,
    Map<String, String> units) {

  static final String PATH = "/referrals";

  public String unit(Referral row) {
    return units.getOrDefault(row.unitCode(), row.unitCode());
  }

  public List<Choice> states() {
    return Arrays.stream(ReferralState.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> ways() {
    return Arrays.stream(Way.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public String href(ReferralState state) {
    return filter.with(state).url(PATH);
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
