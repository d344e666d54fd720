package org.jinye.rulebook.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row of baseline.parquet: what a finding's comparison was made of. For W06 the orders with only
 * the item's lines of them, for W07 the orders of the cycle, for W08 the last orders before the
 * absence; for others the shops that share something, changes, deliveries, seized codes.
 *
 * @param retailerId whose row it is, which may be another shop than the finding's
 * @param quantitySticks absent where the row is not about goods
 * @param note a code or short figure that says what the row shows
 */
public record BaselineRow(
    String findingKey,
    @Nullable String retailerId,
    @Nullable String orderNumber,
    @Nullable String itemId,
    @Nullable Integer dayNo,
    @Nullable Long quantitySticks,
    @Nullable Long amountFen,
    @Nullable String note) {}
