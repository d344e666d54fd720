package org.jinye.warnings.internal.backtest;

import org.jinye.platform.access.Scope;

/** What carrying out a back-test needs to know of it. */
record StoredBacktest(long id, BacktestRequest request, String askedBy, long accountId) {

  private static final int CITY_DIGITS = 4;

  /** Everybody of the city is compared with, also when only a county's findings count. */
  String cityCode() {
    String unit = request.unitCode();
    return unit.length() <= CITY_DIGITS ? unit : unit.substring(0, CITY_DIGITS);
  }

  Scope scope() {
    return new Scope(askedBy, accountId, cityCode());
  }
}
