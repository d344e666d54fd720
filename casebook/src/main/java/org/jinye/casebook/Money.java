package org.jinye.casebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An amount in fen; may be zero, never negative. */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  private static final int FEN = 100;

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("an amount cannot be negative: " + fen);
    }
  }

  public static Money ofYuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, FEN));
  }

  /** Exact yuan, rounded half up to the fen. */
  public static Money ofYuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** A part or a multiple, rounded half up to the fen. */
  public Money times(BigDecimal factor) {
    return ofYuan(yuan().multiply(factor));
  }

  /** With two decimals. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  @Override
  public int compareTo(@Nullable Money other) {
    return Long.compare(fen, java.util.Objects.requireNonNull(other).fen);
  }

  /** 1234.50 */
  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
