package org.jinye.casebook;

/**
 * Which price a valuation uses. Crime and marks: the known price of sale, else the retail price of
 * the place, without a brand last year's mean (解释 2010, art. 4); compulsory purchase: wholesale
 * (实施条例 art. 52), of leaf last year's mean price of purchase (art. 51).
 */
public enum PriceBasis {
  SOLD("实际销售价格"),
  MARKED("标价"),
  RETAIL("当地零售价格"),
  WHOLESALE("当地批发价格"),
  MEAN_RETAIL("上年度卷烟平均零售价格"),
  LEAF("上年度烟叶平均调拨价格"),
  LEAF_PURCHASE("上年度烟叶平均收购价格"),
  OTHER("其他");

  private final String title;

  PriceBasis(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
