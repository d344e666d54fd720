package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.Objects;
import org.jinye.casebook.Money;
import org.jspecify.annotations.Nullable;

/**
 * The range of a fine in the statute: a share of a base, or amounts.
 *
 * @param of the base of the shares; null when the statute names amounts
 * @param shareFrom lowest share (0.20); null with amounts
 * @param shareTo highest share (1 = once the value)
 * @param yuanFrom lowest amount; null with shares
 * @param yuanTo highest amount
 */
public record StatutoryFine(
    Grade grade,
    Force force,
    @Nullable FineBase of,
    @Nullable BigDecimal shareFrom,
    @Nullable BigDecimal shareTo,
    @Nullable BigDecimal yuanFrom,
    @Nullable BigDecimal yuanTo,
    Citation basis,
    Mark mark) {

  public StatutoryFine {
    boolean inShares = of != null && shareFrom != null && shareTo != null;
    boolean inYuan = yuanFrom != null && yuanTo != null;
    if (inShares == inYuan) {
      throw new IllegalArgumentException("a fine is either a share of a base or an amount");
    }
  }

  public boolean isShare() {
    return of != null;
  }

  /** The tier keeps to these shares; one that does not is worth nothing (处罚法 art. 34). */
  public boolean bears(Benchmark tier) {
    return shareFrom != null
        && shareTo != null
        && tier.pctLo().compareTo(shareFrom) >= 0
        && tier.pctHi().compareTo(shareTo) <= 0
        && tier.pctLo().compareTo(tier.pctHi()) <= 0;
  }

  /** The lowest fine for that base. */
  public Money lowest(Money base) {
    return shareFrom != null
        ? base.times(shareFrom)
        : Money.ofYuan(Objects.requireNonNull(yuanFrom));
  }

  /** The highest fine for that base. */
  public Money highest(Money base) {
    return shareTo != null ? base.times(shareTo) : Money.ofYuan(Objects.requireNonNull(yuanTo));
  }

  /** 进货总额5%以上10%以下, or 5万元以下. */
  public String words() {
    if (of != null && shareFrom != null && shareTo != null) {
      return of.title() + Shares.range(shareFrom, shareTo);
    }
    BigDecimal from = Objects.requireNonNull(yuanFrom);
    String most = Objects.requireNonNull(yuanTo).toPlainString() + "元以下";
    return from.signum() == 0 ? most : from.toPlainString() + "元以上" + most;
  }
}
