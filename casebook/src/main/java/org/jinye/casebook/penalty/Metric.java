package org.jinye.casebook.penalty;

/** Figures that bounds and benchmarks look at. */
public enum Metric {
  VALUE("案值（元）"),
  STICKS("卷烟（支）"),
  STICKS_IN_ONE_SALE("一次销售数量（支）"),
  GRAMS("重量（克）"),
  TIMES_LIMIT("为限量的倍数"),
  EARLIER_PENALTIES("此前受处罚次数");

  private final String title;

  Metric(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
