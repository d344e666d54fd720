package org.jinye.casebook.penalty;

/** The value that a fine is a share of. */
public enum FineBase {
  LEAF_VALUE("非法收购烟叶价值"),
  TRANSPORTED_VALUE("违法运输的烟草专卖品价值"),
  PRODUCED_VALUE("违法生产的烟草专卖品价值"),
  WHOLESALED_VALUE("违法批发的烟草制品价值"),
  TRADED_VALUE("违法经营的烟草制品价值"),
  PURCHASE_TOTAL("进货总额"),
  TURNOVER("违法经营总额"),
  SALES_TOTAL("违法销售总额"),
  WHOLESALE_TOTAL("批发总额"),
  BOUGHT_VALUE("所购烟草专卖品价值"),
  STORED_VALUE("烟草制品价值"),
  DEALING_TOTAL("非法经营总额"),
  AUCTIONED_VALUE("拍卖的烟草专卖品价值"),
  INCOME("违法收入");

  private final String title;

  FineBase(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
