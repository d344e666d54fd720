package org.jinye.warnings.internal.run;

import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what else its priority needs.
 *
 * @param supplyType of the item, when the finding is about an item
 * @param grade of the retailer, 1–30
 * @param watchedNow scarce and watched items in the order, sticks; 0 unless about a whole order
 * @param watchedBefore the same in the mean of the orders it was compared with
 */
record Found(
    Finding finding,
    @Nullable String supplyType,
    @Nullable Integer grade,
    @Nullable String location,
    double watchedNow,
    double watchedBefore) {}
