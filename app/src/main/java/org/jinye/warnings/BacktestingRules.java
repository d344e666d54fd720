package org.jinye.warnings;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.warnings.internal.backtest.BacktestRequest;
import org.jinye.warnings.internal.backtest.Backtests;
import org.jinye.warnings.internal.backtest.CurveValues;
import org.jinye.warnings.internal.backtest.Setting;
import org.springframework.stereotype.Component;

/** Compares a rule as it is in force with other values, over past days. */
@Component
public class BacktestingRules {

  private final Backtests backtests;
  private final RulesInForce inForce;
  private final Clock clock;

  BacktestingRules(Backtests backtests, RulesInForce inForce, Clock clock) {
    this.backtests = backtests;
    this.inForce = inForce;
    this.clock = clock;
  }

  /**
   * Tests in this thread, in the asker's scope, with a curve over one parameter.
   *
   * @param unitCode a city, or a county in it
   * @param parameter takes the values one after the other; the first of them is what B has
   * @return number of the back-test, whichever way it ended
   */
  public long compare(
      String unitCode,
      String ruleId,
      String parameter,
      List<String> values,
      LocalDate from,
      LocalDate to) {
    ConfiguredRule now = inForce.of(unitCode, ruleId, LocalDate.now(clock));
    Map<String, String> b = new LinkedHashMap<>(now.values());
    b.put(parameter, values.getFirst());
    return backtests.testNow(
        new BacktestRequest(
            unitCode,
            ruleId,
            Setting.of(now),
            Setting.of(now.rule().with(b, now.variants())),
            null,
            from,
            to,
            new CurveValues(
                parameter, values.stream().sorted(comparing(BigDecimal::new)).toList())));
  }
}
