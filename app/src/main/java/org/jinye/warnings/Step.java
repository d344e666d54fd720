package org.jinye.warnings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about one or several warnings of a retailer. {@code words} is the person's
 * own text; each step says what else it needs.
 */
public sealed interface Step {

  String words();

  /**
   * The city finds a harmless cause at its desk (不予处理): a reason from the rule's list and words.
   */
  record NotProcessing(String reason, String words) implements Step {}

  /** The city sends it to the county of the retailer (派县局核查). */
  record Assigning(String words) implements Step {}

  /** The county gives it back, with the reason. */
  record Returning(String words) implements Step {}

  /**
   * The county checked and found a harmless cause. Answers are those of the rule's opinion form.
   */
  record FindingHarmless(String reason, Map<String, String> answers, String words)
      implements Step {}

  /** The county checked and found an irregularity; {@code measure} is null while none is chosen. */
  record FindingIrregular(@Nullable Measure measure, Map<String, String> answers, String words)
      implements Step {}

  /** The city opens a closed one again, with the reason. */
  record Reopening(String words) implements Step {}

  default WarningState target() {
    return switch (this) {
      case NotProcessing ignored -> WarningState.NOT_PROCESSED;
      case Assigning ignored -> WarningState.ASSIGNED;
      case Returning ignored -> WarningState.RAISED;
      case FindingHarmless ignored -> WarningState.HARMLESS;
      case FindingIrregular ignored -> WarningState.IRREGULAR;
      case Reopening ignored -> WarningState.RAISED;
    };
  }

  default EventKind event() {
    return switch (this) {
      case NotProcessing ignored -> EventKind.NOT_PROCESSED;
      case Assigning ignored -> EventKind.ASSIGNED;
      case Returning ignored -> EventKind.RETURNED;
      case FindingHarmless ignored -> EventKind.HARMLESS;
      case FindingIrregular ignored -> EventKind.IRREGULAR;
      case Reopening ignored -> EventKind.REOPENED;
    };
  }
}
