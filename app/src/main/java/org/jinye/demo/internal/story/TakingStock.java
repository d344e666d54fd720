package org.jinye.demo.internal.story;

import java.util.List;
import org.jinye.cases.StockCounts;
import org.jinye.cases.TakenCount;
import org.jinye.platform.access.SignedIn;
import org.springframework.stereotype.Component;

/** Two warehouses counted: one with differences of which one is corrected, one half way. */
@Component
class TakingStock {

  private static final String FIRST = "990101";

  private final StockCounts counts;
  private final People people;

  TakingStock(StockCounts counts, People people) {
    this.counts = counts;
    this.people = people;
  }

  void happen() {
    List<SignedIn> first =
        people.handlers().stream().filter(one -> one.unitCode().equals(FIRST)).toList();
    counts.takeOver(
        new TakenCount(
            "demo/count/closed",
            "栖云区检查员",
            "栖云区库管员",
            first.getFirst(),
            people.reviewerOf(FIRST),
            List.of(
                new TakenCount.Missing(1, "送检抽样 1 条，当时没有登记抽样", true),
                new TakenCount.Missing(3, "短少 1 条，正在查找原因", false))));
    people.handlers().stream()
        .filter(one -> !one.unitCode().equals(FIRST))
        .findFirst()
        .ifPresent(keeper ->
            counts.takeOver(
                new TakenCount(
                    "demo/count/open", keeper.name(), "禾渡区库管员", keeper, null, List.of())));
  }
}
