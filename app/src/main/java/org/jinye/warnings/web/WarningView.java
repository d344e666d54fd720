package org.jinye.warnings.web;

import java.util.List;
import org.jinye.rulebook.Rule;
import org.jinye.worktime.DeadlineStanding;
import org.jspecify.annotations.Nullable;

/**
 * A warning as the dossier shows it.
 *
 * @param title the rule, and the item where it is about one
 * @param parameters with which the rule was run
 * @param limit how the open step stands; null for a closed warning
 * @param evidence the screening evidence, label and value, without a judgement
 * @param parts what the priority is made of
 * @param outcome how it ended; null while it is open
 */
public record WarningView(
    WarningRow row,
    String title,
    Rule rule,
    @Nullable DeadlineStanding limit,
    List<ParameterWords.Value> parameters,
    List<Figure> evidence,
    List<DossierQuery.PartRow> parts,
    List<BaselineLine> baseline,
    @Nullable Outcome outcome) {

  /** A figure of the evidence and what it means. */
  public record Figure(String label, String value, String note) {}

  /** An order of the comparison, ready to be shown. */
  public record BaselineLine(String orderNumber, String date, String cartons, String yuan) {}

  /**
   * How the warning was closed.
   *
   * @param because title of the cause, or of what followed
   */
  public record Outcome(String because, String words, String by, String at, List<Figure> opinion) {}
}
