package org.jinye.platform.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification that somebody asked for.
 *
 * @param endedAt null while it waits or runs
 * @param sentence what it came to
 * @param newest chained digest of the newest seal, for noting down
 */
public record Verification(
    long id,
    Instant askedAt,
    String askedBy,
    long total,
    long checked,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome,
    @Nullable String sentence,
    @Nullable String newest) {

  /** What a verification came to. */
  public enum Outcome {
    INTACT,
    BROKEN,
    /** It could not be carried out. */
    FAILED
  }

  public boolean isRunning() {
    return endedAt == null;
  }

  public boolean isBroken() {
    return outcome == Outcome.BROKEN;
  }

  public boolean isIntact() {
    return outcome == Outcome.INTACT;
  }

  /** 0 to 100. */
  public long percent() {
    return total == 0 ? 0 : Math.min(100, 100 * checked / total);
  }
}
