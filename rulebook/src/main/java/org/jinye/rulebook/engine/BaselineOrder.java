package org.jinye.rulebook.engine;

/**
 * A row of baseline.parquet: an order that a finding's comparison was made of. For W06 only the
 * item's lines of it, for W07 the orders of the cycle, for W08 the last orders before the absence.
 */
public record BaselineOrder(
    String findingKey, String orderNumber, int dayNo, long quantitySticks, long amountFen) {}
