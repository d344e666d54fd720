package org.jinye.warnings.web.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Address;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.backtest.BacktestFindings;
import org.jinye.warnings.internal.backtest.TestedSide;
import org.jspecify.annotations.Nullable;

/** Which findings of a back-test; as it stands in the address. Empty values narrow nothing. */
public record FindingFilter(long id, String side, String county, String week, String which) {

  private static final List<Choice> CONFIRMED =
      List.of(new Choice("confirmed", "已查实异常"), new Choice("beside", "其他规则已查实"));
  private static final List<Choice> WHICH =
      List.of(
          new Choice("shared", "两组都有"),
          new Choice("only", "只有这一组有"),
          CONFIRMED.get(0),
          CONFIRMED.get(1));
  private static final List<Choice> WHICH_OF_POINT =
      List.of(
          new Choice("shared", "甲组也有"),
          new Choice("only", "甲组没有"),
          CONFIRMED.get(0),
          CONFIRMED.get(1));

  public FindingFilter {
    side = TestedSide.is(side) ? side : "A";
    if (!week.isEmpty() && Weeks.find(week).isEmpty()) {
      throw Refused.because("没有这一周：" + week + "，请重新选择。");
    }
    if (!county.matches("[0-9]{0,8}")) {
      throw Refused.because("没有这个县局，请重新选择。");
    }
    String named = which;
    which = WHICH.stream().anyMatch(one -> one.value().equals(named)) ? which : "";
  }

  static FindingFilter of(long id, Map<String, String> address) {
    return new FindingFilter(
        id,
        address.getOrDefault("side", "A"),
        address.getOrDefault("county", ""),
        address.getOrDefault("week", ""),
        address.getOrDefault("which", ""));
  }

  static FindingFilter all(long id, String side) {
    return new FindingFilter(id, side, "", "", "");
  }

  FindingFilter only(String one) {
    return new FindingFilter(id, side, county, week, one);
  }

  FindingFilter in(String countyCode, @Nullable Integer weekNo) {
    return new FindingFilter(id, side, countyCode, weekNo == null ? "" : Weeks.name(weekNo), which);
  }

  BacktestFindings.Asked asked() {
    return new BacktestFindings.Asked(id, side, county, Weeks.find(week).orElse(null), which);
  }

  List<Choice> choices() {
    return TestedSide.point(side).isPresent() ? WHICH_OF_POINT : WHICH;
  }

  /** An address with this filter below the back-test's. */
  public String url(String below) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("side", side);
    values.put("county", county);
    values.put("week", week);
    values.put("which", which);
    return Address.of("/backtests/" + id + below, values);
  }
}
