package org.jinye.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding as all engines must state it. */
record Found(
    String key,
    double observed,
    @Nullable Double baseline,
    @Nullable Double ratio,
    @Nullable Double peerRatio) {

  /** One line, figures to four decimals as the rulebook rounds them. */
  String line() {
    return String.join("\t", key, said(observed), said(baseline), said(ratio), said(peerRatio));
  }

  private static String said(@Nullable Double figure) {
    return figure == null
        ? "-"
        : String.format(Locale.ROOT, "%.4f", Math.floor(figure * 10000 + 0.5) / 10000);
  }
}
