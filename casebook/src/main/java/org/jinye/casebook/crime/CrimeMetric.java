package org.jinye.casebook.crime;

import org.jinye.casebook.Money;

/** What a threshold counts. */
public enum CrimeMetric {
  FAKE_SOLD("假冒伪劣烟草专卖品销售金额", "元"),
  FAKE_UNSOLD("假冒伪劣烟草专卖品未销售货值", "元"),
  FAKE_TOTAL("假冒伪劣烟草专卖品销售金额与未销售货值合计", "元"),
  FAKE_GAINS("销售假冒商标烟草制品违法所得", "元"),
  BUSINESS("非法经营数额", "元"),
  GAINS("违法所得数额", "元"),
  STICKS("非法经营卷烟", "支");

  private final String title;
  private final String unit;

  CrimeMetric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  public String title() {
    return title;
  }

  /** The figure, in fen or in sticks. */
  long of(CrimeFigures figures) {
    return switch (this) {
      case FAKE_SOLD -> figures.fake().sold().fen();
      case FAKE_UNSOLD -> figures.fake().unsold().fen();
      case FAKE_TOTAL -> figures.fake().business().fen();
      case FAKE_GAINS -> figures.fake().gains().fen();
      case BUSINESS -> figures.trade().business().fen();
      case GAINS -> figures.trade().gains().fen();
      case STICKS -> figures.trade().sticks();
    };
  }

  /** A figure of the data files (yuan or sticks) as this metric counts it. */
  long scaled(long figure) {
    return this == STICKS ? figure : Money.ofYuan(figure).fen();
  }

  /** 50000.00元, 200000支. */
  String words(long figure) {
    return (this == STICKS ? Long.toString(figure) : new Money(figure).toString()) + unit;
  }
}
