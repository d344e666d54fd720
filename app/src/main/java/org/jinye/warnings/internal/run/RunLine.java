package org.jinye.warnings.internal.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param found findings in the asker's scope
 * @param raised those of them that became new warnings
 * @param taken where it was computed; absent when it was judged here
 */
public record RunLine(
    long id,
    String unitCode,
    LocalDate fromDate,
    LocalDate toDate,
    RunState state,
    String phase,
    int percent,
    boolean cancelAsked,
    String startedBy,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable BigDecimal seconds,
    @Nullable String problem,
    long found,
    long raised,
    @Nullable Taken taken) {

  public RunOrigin origin() {
    return taken == null ? RunOrigin.HERE : RunOrigin.CLUSTER;
  }
}
