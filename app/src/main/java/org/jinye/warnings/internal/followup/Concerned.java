package org.jinye.warnings.internal.followup;

import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;

/**
 * What following up needs to know of a warning; warnings of one subject and week are one dossier.
 */
public record Concerned(
    long id,
    String unitCode,
    String ruleId,
    @Nullable String retailerId,
    @Nullable String itemId,
    String subject,
    int weekNo,
    @Nullable String orderNumber,
    String sentence,
    WarningState state) {

  public String dossier() {
    return subject + "/" + weekNo;
  }
}
