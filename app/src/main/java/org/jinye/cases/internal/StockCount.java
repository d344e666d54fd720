package org.jinye.cases.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stock-taking of a warehouse.
 *
 * @param lastMove the last movement that the book of the moment contains
 * @param keeper who answers for the goods and signed first; empty before
 * @param supervisor who watched and closed it; empty before
 */
public record StockCount(
    long id,
    int version,
    String unitCode,
    long warehouseId,
    String warehouse,
    String openedBy,
    Instant openedAt,
    long lastMove,
    String counterOne,
    String counterTwo,
    String keeper,
    @Nullable Long keeperId,
    @Nullable Instant keptAt,
    String supervisor,
    @Nullable Long supervisorId,
    @Nullable Instant closedAt) {

  /** How far it has come. */
  public enum State {
    COUNTING("盘点中"),
    KEPT("待监盘人确认"),
    CLOSED("已结束");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public State state() {
    if (closedAt != null) {
      return State.CLOSED;
    }
    return keptAt == null ? State.COUNTING : State.KEPT;
  }

  public String url() {
    return "/warehouses/counts/" + id;
  }
}
