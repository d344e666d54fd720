package org.jinye.casebook.goods;

import org.jinye.casebook.GoodsMove;

/** A movement that the ledger does not take, whole, and why. */
public record StockRefusal(GoodsMove move, Reason reason, String words) {

  /** Why. */
  public enum Reason {
    NO_GOODS("没有物品"),
    ONE_PERSON("没有两人经手"),
    NO_PHOTOGRAPH("没有照片"),
    BEFORE_IT_CAME_IN("早于入库"),
    MORE_OUT_THAN_IN("超过库存"),
    MORE_BACK_THAN_SAMPLED("超过抽样数量");

    private final String title;

    Reason(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
