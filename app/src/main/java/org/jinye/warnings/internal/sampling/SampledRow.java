package org.jinye.warnings.internal.sampling;

import org.jspecify.annotations.Nullable;

/**
 * A warning that was drawn.
 *
 * @param result null until it is checked
 */
public record SampledRow(
    long warningId,
    String ruleId,
    String subject,
    @Nullable String retailerId,
    String sentence,
    int version,
    String state,
    String closedAs,
    String closedBy,
    @Nullable Long closedById,
    @Nullable String result,
    @Nullable String words,
    @Nullable String checkedBy) {

  /** Whoever closed a warning does not check his own work. */
  public boolean isClosedBy(long accountId) {
    return closedById != null && closedById == accountId;
  }

  public String closedTitle() {
    return closedAs.equals("HARMLESS") ? "核查无异常" : "不予处理";
  }

  public String resultTitle() {
    if (result == null) {
      return "待抽查";
    }
    return result.equals("CONFIRMED") ? "维持" : "应当处理，已重新打开";
  }
}
