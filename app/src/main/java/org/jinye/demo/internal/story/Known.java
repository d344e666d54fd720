package org.jinye.demo.internal.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the truth file.
 *
 * @param cause code of what was planted
 * @param sure whether the rule was meant to fire, not only likely to
 * @param itemId null when no single item is meant
 */
record Known(
    String cause,
    boolean sure,
    boolean irregular,
    LocalDate from,
    LocalDate to,
    @Nullable String itemId,
    String words) {

  boolean covers(LocalDate cycleStart, @Nullable String item) {
    return !cycleStart.isBefore(from)
        && !cycleStart.isAfter(to)
        && (itemId == null || itemId.equals(item));
  }
}
