package org.jinye.warnings.internal.run;

import java.util.HashMap;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/** A finding in the words of its rule. */
public final class FindingSentence {

  private FindingSentence() {}

  public static String of(Finding finding, ConfiguredRule rule) {
    return rule.rule().sentence().render(figures(finding, rule));
  }

  /** What the sentence may speak of, by name. */
  public static Map<String, @Nullable Object> figures(Finding finding, ConfiguredRule rule) {
    Map<String, @Nullable Object> figures = new HashMap<>(rule.values());
    figures.put("observed", finding.observed());
    figures.put("baseline", finding.baseline());
    figures.put("ratio", finding.ratio());
    figures.put("peer_baseline", finding.peerBaseline());
    figures.put("peer_ratio", finding.peerRatio());
    figures.put("cycles", finding.cycles());
    figures.put("aspect", finding.aspect());
    figures.put("detail", finding.detail());
    figures.put("figure", finding.figure());
    figures.put("unit_code", finding.unitCode());
    figures.put("own_growth", finding.ownGrowth());
    figures.put("peer_growth", finding.peerGrowth());
    figures.put("seasonal_factor", finding.seasonalFactor());
    figures.put("peers", finding.peers());
    figures.put("item_weeks_on_market", finding.itemWeeksOnMarket());
    figures.put("cycles_without_item", finding.cyclesWithoutItem());
    figures.put("earlier_warnings", finding.earlierWarnings());
    figures.put("earlier_confirmed", finding.earlierConfirmed());
    figures.put("order_number", finding.orderNumber());
    figures.put("item_id", finding.itemId());
    return figures;
  }
}
