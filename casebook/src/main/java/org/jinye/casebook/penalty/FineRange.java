package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import org.jinye.casebook.Money;
import org.jspecify.annotations.Nullable;

/**
 * The range that a fine should keep to: that of the tier, or that of the statute without one.
 *
 * @param tier null when none was entered for the case
 * @param shareFrom lowest share of the base; null when the statute names amounts
 * @param shareTo highest share
 */
public record FineRange(
    @Nullable Benchmark tier,
    @Nullable BigDecimal shareFrom,
    @Nullable BigDecimal shareTo,
    Money from,
    Money to) {

  static FineRange of(StatutoryFine statute, Money base, @Nullable Benchmark tier) {
    if (tier == null) {
      return new FineRange(
          null,
          statute.shareFrom(),
          statute.shareTo(),
          statute.lowest(base),
          statute.highest(base));
    }
    return new FineRange(
        tier, tier.pctLo(), tier.pctHi(), base.times(tier.pctLo()), base.times(tier.pctHi()));
  }

  boolean contains(Money figure) {
    return figure.compareTo(from) >= 0 && figure.compareTo(to) <= 0;
  }
}
