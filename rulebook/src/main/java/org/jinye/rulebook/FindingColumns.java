package org.jinye.rulebook;

import java.util.Set;

/** The columns of a finding that a rule's sentence may speak of. */
final class FindingColumns {
  private static final Set<String> NAMES =
      Set.of(
          "observed",
          "baseline",
          "ratio",
          "peer_baseline",
          "peer_ratio",
          "cycles",
          "aspect",
          "detail",
          "figure",
          "own_growth",
          "peer_growth",
          "seasonal_factor",
          "peers",
          "item_weeks_on_market",
          "cycles_without_item",
          "earlier_warnings",
          "earlier_confirmed",
          "order_number",
          "item_id",
          "unit_code");

  private FindingColumns() {}

  static boolean isColumn(String name) {
    return NAMES.contains(name);
  }
}
