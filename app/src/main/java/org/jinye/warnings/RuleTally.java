package org.jinye.warnings;

import org.jspecify.annotations.Nullable;

/**
 * What a run made of one rule's subjects, within the asker's scope.
 *
 * @param fired subjects that fired, whether or not an earlier run had already raised the warning
 * @param raised warnings that this run raised
 * @param suppressed fired while a suppression held: kept as hits, no warning
 * @param seconds time for the rule alone; absent until the run is finished
 */
public record RuleTally(
    String ruleId,
    int ruleVersion,
    long fired,
    long notFired,
    long notEvaluated,
    long raised,
    long suppressed,
    @Nullable Double seconds) {

  public long subjects() {
    return fired + notFired + notEvaluated;
  }

  /** Fired, and already known from an earlier run. */
  public long known() {
    return fired - raised - suppressed;
  }
}
