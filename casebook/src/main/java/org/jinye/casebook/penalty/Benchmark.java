package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a discretion benchmark (裁量基准).
 *
 * @param province first two digits of the division code; empty = where no province has its own
 * @param cause code of the cause
 * @param metric the figure that chooses the tier
 * @param lo above this figure, the lowest tier from it on
 * @param hi up to this figure; null = without limit
 * @param pctLo lowest share of the base (0.20)
 * @param docNumber document that set it
 */
public record Benchmark(
    String province,
    String cause,
    int tier,
    String title,
    Metric metric,
    BigDecimal lo,
    @Nullable BigDecimal hi,
    BigDecimal pctLo,
    BigDecimal pctHi,
    String docNumber,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  /** A figure on a boundary belongs to the lower tier, which favours the party. */
  public boolean covers(BigDecimal figure) {
    boolean aboveLo = lo.signum() == 0 ? figure.signum() >= 0 : figure.compareTo(lo) > 0;
    return aboveLo && (hi == null || figure.compareTo(hi) <= 0);
  }

  public String range() {
    return Shares.range(pctLo, pctHi);
  }
}
