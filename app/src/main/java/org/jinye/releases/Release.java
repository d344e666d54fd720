package org.jinye.releases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of a rule for a unit and those below it.
 *
 * @param reason why, in words
 * @param backtestId the back-test that stands for it
 * @param shadowSince the day from which runs judge by it beside the live one
 * @param version counts up with every change; who saw an older one is told
 */
public record Release(
    long id,
    int version,
    String unitCode,
    String ruleId,
    int ruleVersion,
    String reason,
    ReleaseState state,
    @Nullable Long backtestId,
    @Nullable LocalDate shadowSince,
    @Nullable Long replaces,
    String createdBy,
    long createdById,
    Instant createdAt) {

  /** The same in another state. */
  public Release in(ReleaseState another) {
    return with(another, backtestId, shadowSince, replaces);
  }

  /** The same with what a step changes. */
  public Release with(
      ReleaseState another,
      @Nullable Long backtest,
      @Nullable LocalDate shadow,
      @Nullable Long replaced) {
    return new Release(
        id,
        version,
        unitCode,
        ruleId,
        ruleVersion,
        reason,
        another,
        backtest,
        shadow,
        replaced,
        createdBy,
        createdById,
        createdAt);
  }

  public String href() {
    return "/releases/" + id;
  }
}
