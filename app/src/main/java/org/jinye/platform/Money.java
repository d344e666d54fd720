package org.jinye.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount of money in fen (分). */
public record Money(long fen) {

  /** In yuan with two decimals and thousands separators: {@code 1,234.50}. */
  public String yuan() {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(BigDecimal.valueOf(fen, 2));
  }
}
