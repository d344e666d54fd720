package org.jinye.reports.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about a month.
 *
 * @param done what was done about the warnings
 * @param plan what is planned for the next month
 * @param version 0 when nothing was written yet
 */
public record Narrative(
    String done, String plan, int version, @Nullable String editedBy, @Nullable Instant editedAt) {

  static final Narrative NOTHING = new Narrative("", "", 0, null, null);

  public boolean isWritten() {
    return !done.isBlank() || !plan.isBlank();
  }
}
