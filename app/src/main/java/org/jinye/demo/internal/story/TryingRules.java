package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.Weeks;
import org.jinye.warnings.BacktestingRules;
import org.springframework.stereotype.Component;

/** The city's supervisor asks what a stricter total of orders would have found. */
@Component
class TryingRules {

  private static final int WEEKS = 8;
  private static final String RULE = "W03";
  private static final List<String> VALUES = List.of("1.8", "1.4", "1.6", "2");

  private final Making making;
  private final BacktestingRules backtesting;
  private final People people;

  TryingRules(Making making, BacktestingRules backtesting, People people) {
    this.making = making;
    this.backtesting = backtesting;
    this.people = people;
  }

  void tryOut(CityPlan plan) {
    if (making.isDone("backtest")) {
      return;
    }
    // a week that has just begun would stand in the comparison as one without warnings
    int last = Weeks.number(plan.until().toLocalDate().minusDays(6));
    int first = Math.max(plan.firstWeek(), last - WEEKS + 1);
    LocalDate from = Weeks.monday(first);
    LocalDate to = Weeks.monday(last).plusDays(6);
    people
        .citySupervisor()
        .scope()
        .get(() -> backtesting.compare(People.CITY_CODE, RULE, "ratio", VALUES, from, to));
    making.done("backtest");
  }
}
