package org.jinye.warnings.internal.suppression;

import java.time.LocalDate;
import java.util.Objects;
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
    String formKey) {

  /** Whether it was this form that proposed the other; its end may have been moved since. */
  boolean isSame(Suppression other) {
    return ruleId.equals(other.ruleId())
        && retailerId.equals(Objects.requireNonNullElse(other.retailerId(), ""))
        && itemId.equals(Objects.requireNonNullElse(other.itemId(), ""))
        && reason.equals(other.reason().name())
        && words.equals(other.words())
        && (other.state() != Suppression.Step.PROPOSED || other.until().equals(until));
  }
}
