package org.jinye.casebook;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A movement of seized goods.
 *
 * @param handedBy who gave them
 * @param receivedBy who took them
 * @param paper id of the paper it rests on; empty without one
 * @param pictures how many photographs show it
 */
public record GoodsMove(
    Kind kind,
    LocalDateTime at,
    List<GoodsLine> goods,
    String handedBy,
    String receivedBy,
    String paper,
    int pictures) {

  public GoodsMove {
    goods = List.copyOf(goods);
  }

  /** What happens to the goods; only the first brings them in. */
  public enum Kind {
    STORED("入库"),
    SAMPLED("抽样"),
    SAMPLE_RETURNED("样品返还"),
    RETURNED("返还"),
    TRANSFERRED("移送"),
    SOLD("变卖"),
    DESTROYED("销毁");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public boolean bringsIn() {
      return this == STORED || this == SAMPLE_RETURNED;
    }
  }
}
