package org.jinye.warnings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.warnings.internal.WaitingQuery;
import org.springframework.stereotype.Component;

/** Open warnings within the asker's scope. */
@Component
public class WaitingWarnings {

  private final WaitingQuery query;
  private final Clock clock;

  WaitingWarnings(WaitingQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** All open warnings, counted as they stand today. */
  public List<OpenCount> counts() {
    return query.counts(LocalDate.now(clock));
  }

  /** The warnings at the stage, those first that wait longest, then by priority. */
  public List<WaitingWarning> listNext(Stage stage, int limit) {
    return query.next(stage, limit, LocalDate.now(clock));
  }
}
