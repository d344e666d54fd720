package org.jinye.warnings.internal.run;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.platform.access.Scope;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What carrying out a run needs to know of it.
 *
 * @param taken absent when it is judged here
 */
record StoredRun(
    long id,
    String unitCode,
    LocalDate fromDate,
    LocalDate toDate,
    RunState state,
    String startedBy,
    long accountId,
    Instant raisedAt,
    boolean cancelAsked,
    @Nullable Taken taken) {

  RunRequest request() {
    return new RunRequest(unitCode, fromDate, toDate, startedBy);
  }

  /** A run acts for who started it, within its city. */
  Scope scope() {
    return new Scope(startedBy, accountId, unitCode);
  }
}
