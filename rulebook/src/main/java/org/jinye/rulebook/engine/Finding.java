package org.jinye.rulebook.engine;

import org.jspecify.annotations.Nullable;

/**
 * A row of findings.parquet (there in snake_case, in this order); quantities in sticks, growths and
 * ratios as multiples, rounded to four decimals.
 *
 * @param findingKey the same whenever the same thing is found again: rule, retailer (or unit),
 *     cycle, order, item, aspect, detail
 * @param retailerId absent when the finding is about an item in a unit
 * @param dayNo when it occurred; weekNo is the week of that day
 * @param unitCode the retailer's unit, absent when the retailer is not in the snapshot; else the
 *     unit that the item was judged in
 * @param cycleStartDay first day of the cycle, week or month that was judged
 * @param cycles cycles of the history that had data
 * @param aspect which of the rule's aspects it is, for rules that have several
 * @param detail what else tells the subject apart: a route, an attribute, a shared key, a code
 * @param figure one more number for the rule's sentence
 * @param ownGrowth the retailer's week against the mean of its three weeks before; of the item,
 *     when the finding is about an item
 * @param peerGrowth median of the same over the other retailers of county and grade
 * @param seasonalFactor own growth divided by the peers': near 1 means that everybody grew as much
 * @param peers how many retailers the median was taken over
 * @param cyclesWithoutItem cycles directly before without the item (without any order, when the
 *     finding is not about an item), at most those that screening reads
 * @param goods the columns that follow
 */
public record Finding(
    String ruleId,
    int ruleVersion,
    String findingKey,
    @Nullable String retailerId,
    @Nullable String unitCode,
    int weekNo,
    int dayNo,
    int cycleStartDay,
    @Nullable String orderNumber,
    @Nullable String itemId,
    double observed,
    @Nullable Double baseline,
    @Nullable Double ratio,
    @Nullable Double peerBaseline,
    @Nullable Double peerRatio,
    @Nullable Integer cycles,
    @Nullable String aspect,
    @Nullable String detail,
    @Nullable Double figure,
    @Nullable Double ownGrowth,
    @Nullable Double peerGrowth,
    @Nullable Double seasonalFactor,
    int peers,
    @Nullable Integer itemWeeksOnMarket,
    boolean isItemNew,
    boolean itemWasShort,
    int cyclesWithoutItem,
    int earlierWarnings,
    int earlierConfirmed,
    Goods goods) {}
