package org.jinye.warnings.web;

import java.util.List;
import java.util.function.Function;
import org.jinye.rulebook.Rule;
import org.jinye.warnings.WarningSource;
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
 * @param sources records that its figures came from, as far as the asker sees them
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
    @Nullable Outcome outcome,
    List<WarningSource.Link> sources) {

  /** Which of the rule's aspects it is; null when the rule has but one. */
  public @Nullable String aspect() {
    String aspect = row.aspect();
    return aspect == null ? null : rule.aspectTitle(aspect);
  }

  /** A figure of the evidence and what it means. */
  public record Figure(String label, String value, String note) {}

  /**
   * A row of the comparison, ready to be shown; what it does not have is empty.
   *
   * @param shop another shop than the warning's own
   * @param note what the row shows
   */
  public record BaselineLine(
      String date,
      String shop,
      String orderNumber,
      String item,
      String cartons,
      String yuan,
      String note) {}

  /** Whether any row of the comparison has something in a column. */
  public boolean compares(Function<BaselineLine, String> column) {
    return baseline.stream().map(column).anyMatch(text -> !text.isEmpty());
  }

  /**
   * How the warning was closed.
   *
   * @param because title of the cause, or of what followed
   */
  public record Outcome(String because, String words, String by, String at, List<Figure> opinion) {}
}
