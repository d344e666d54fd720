package org.jinye.warnings.internal.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the place of a warning, ordered by the county.
 *
 * @param unitCode the unit that goes
 * @param who whose work it is, in words
 * @param findings of a cancelled one: why
 */
public record Visit(
    long id,
    int version,
    String unitCode,
    long warningId,
    String ruleId,
    String dossier,
    String place,
    String sentence,
    String lookAt,
    String who,
    LocalDate until,
    String orderedBy,
    Instant orderedAt,
    VisitState state,
    @Nullable LocalDate visitedOn,
    @Nullable String findings,
    @Nullable BigDecimal longitude,
    @Nullable BigDecimal latitude,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {

  /** Where it stands. */
  public enum VisitState {
    ORDERED("待走访"),
    DONE("已走访"),
    CANCELLED("已取消");

    private final String title;

    VisitState(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean isOpen() {
    return state == VisitState.ORDERED;
  }

  public String url() {
    return "/visits/" + id;
  }
}
