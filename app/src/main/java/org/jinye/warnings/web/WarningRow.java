package org.jinye.warnings.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;

/** A warning with its evidence and its end, as the dossier reads it. Quantities in sticks. */
public record WarningRow(
    long id,
    int version,
    String unitCode,
    long runId,
    String ruleId,
    int ruleVersion,
    String subject,
    @Nullable String retailerId,
    int weekNo,
    LocalDate occurredOn,
    LocalDate cycleStart,
    @Nullable String orderNumber,
    @Nullable String itemId,
    @Nullable String aspect,
    @Nullable String detail,
    @Nullable BigDecimal baseline,
    @Nullable BigDecimal ownGrowth,
    @Nullable BigDecimal peerGrowth,
    @Nullable BigDecimal seasonalFactor,
    @Nullable Integer peers,
    @Nullable Integer itemWeeksOnMarket,
    @Nullable Boolean isItemNew,
    @Nullable Boolean itemWasShort,
    @Nullable Integer cyclesWithoutItem,
    @Nullable Integer earlierWarnings,
    @Nullable Integer earlierConfirmed,
    @Nullable String filedKind,
    @Nullable String itemTier,
    @Nullable String itemSupplyType,
    @Nullable BigDecimal itemPriceRatio,
    @Nullable Integer shopGrade,
    @Nullable String shopLocation,
    @Nullable BigDecimal redShare,
    @Nullable Long watchedSticks,
    @Nullable BigDecimal watchedBefore,
    @Nullable BigDecimal meanPrice,
    @Nullable BigDecimal ownMeanPrice,
    @Nullable BigDecimal peerMeanPrice,
    String sentence,
    int priority,
    WarningState state,
    Instant raisedAt,
    Instant stepSince,
    @Nullable String reasonCode,
    @Nullable String measure,
    @Nullable String words,
    @Nullable String endedBy,
    @Nullable Instant endedAt) {

  Versioned versioned() {
    return new Versioned(id, version);
  }
}
