package org.jinye.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount of cigarettes in sticks (支): 20 a pack, 200 a carton (条). Negative for returns. */
public record Quantity(long sticks) implements Comparable<Quantity> {

  public static final long STICKS_PER_PACK = 20;
  public static final long STICKS_PER_CARTON = 200;

  /** In cartons for a reader: {@code 1,200}, {@code 700.2} for 700 cartons and 4 packs' worth. */
  public String cartons() {
    return pattern("#,##0.###").format(inCartons());
  }

  public BigDecimal inCartons() {
    return BigDecimal.valueOf(sticks)
        .divide(BigDecimal.valueOf(STICKS_PER_CARTON), 3, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  @Override
  public int compareTo(Quantity other) {
    return Long.compare(sticks, other.sticks);
  }

  private static DecimalFormat pattern(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
