package org.jinye.oversight.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.platform.Quantity;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them. */
public final class Typed {

  private static final Pattern CARTONS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");
  private static final Pattern YUAN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

  private Typed() {}

  /** Sticks of a number of cartons; empty when it is none, or not made of whole sticks. */
  public static Optional<Long> cartons(String text) {
    if (!CARTONS.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal sticks =
        new BigDecimal(text).multiply(BigDecimal.valueOf(Quantity.STICKS_PER_CARTON));
    return sticks.stripTrailingZeros().scale() <= 0
        ? Optional.of(sticks.longValue())
        : Optional.empty();
  }

  /** Fen of an amount in yuan. */
  public static Optional<Long> yuan(String text) {
    return YUAN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).movePointRight(2).longValueExact())
        : Optional.empty();
  }

  public static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
