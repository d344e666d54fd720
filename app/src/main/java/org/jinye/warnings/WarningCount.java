package org.jinye.warnings;

import org.jspecify.annotations.Nullable;

/**
 * How many warnings are alike in everything that a report tells apart.
 *
 * @param county the retailer's county, six digits
 * @param aspect which of the rule's aspects; null where it has but one
 * @param reason code of the cause, for those closed without an irregularity
 * @param measure what followed, for those with an irregularity
 */
public record WarningCount(
    String county,
    String ruleId,
    @Nullable String aspect,
    WarningState state,
    @Nullable String reason,
    @Nullable Measure measure,
    long warnings) {}
