package org.jinye.warnings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning that waits for somebody, with what was found about it.
 *
 * @param cycleStart first day of the retailer's cycle that it is about
 * @param stepSince since when it has been in its state
 * @param peerGrowth median growth of the retailer's peers in the same week
 * @param seasonalFactor the retailer's own growth divided by the peers'
 */
public record OpenWarning(
    long id,
    int version,
    WarningState state,
    Instant stepSince,
    String unitCode,
    String ruleId,
    String subject,
    int weekNo,
    LocalDate cycleStart,
    @Nullable String orderNumber,
    @Nullable String itemId,
    boolean isItemNew,
    boolean itemWasShort,
    @Nullable Double peerGrowth,
    @Nullable Double seasonalFactor) {

  public Versioned seen() {
    return new Versioned(id, version);
  }

  public Dossier dossier() {
    return new Dossier(subject, weekNo);
  }

  /** The peers grew by the factor at least, and the retailer not much more than they did. */
  public boolean grewLikePeers(double peersAtLeast, double factorAtMost) {
    return peerGrowth != null
        && seasonalFactor != null
        && peerGrowth >= peersAtLeast
        && seasonalFactor <= factorAtMost;
  }
}
