package org.jinye.warnings.internal.suppression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suppression as it was typed; exactly one of retailer and item.
 *
 * @param until null when it was no date
 */
public record NewSuppression(
    String ruleId,
    String retailerId,
    String itemId,
    String reason,
    String words,
    @Nullable LocalDate until,
    String formKey) {}
