package org.jinye.supply;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of an item's orders.
 *
 * @param unit prefix of the shop's unit; empty = all in sight
 * @param route null = any, empty = those of shops without a route
 * @param weekday 1 = Monday … 7; 0 = any
 * @param dayNo the only day; null = any
 */
public record ItemCut(
    String itemId,
    String unit,
    @Nullable String route,
    int weekday,
    @Nullable Integer dayNo,
    int fromWeek,
    int toWeek) {}
