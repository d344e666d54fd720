package org.jinye.warnings.internal.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test shall compare.
 *
 * @param unitCode the city, or a county in it, whose findings count
 * @param of the release that B is; null when B was typed
 * @param curve null = none
 */
public record BacktestRequest(
    String unitCode,
    String ruleId,
    Setting a,
    Setting b,
    @Nullable OfRelease of,
    LocalDate from,
    LocalDate to,
    @Nullable CurveValues curve) {

  /** The release as it was when the back-test was asked for. */
  public record OfRelease(long id, int version) {}
}
