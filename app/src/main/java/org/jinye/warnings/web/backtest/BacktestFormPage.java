package org.jinye.warnings.web.backtest;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a back-test, begun or sent back.
 *
 * @param weeks with data, newest first; none when there is nothing to test with
 * @param gaps weeks in between that have no data, in words; empty = none
 * @param isOfRelease whether B is fixed by a release
 */
public record BacktestFormPage(
    BacktestForm form,
    String rule,
    String unit,
    List<Choice> units,
    List<Choice> weeks,
    String gaps,
    boolean isOfRelease,
    List<Field> fields,
    String variantsA,
    String variantsB,
    List<Choice> curves,
    Map<String, String> errors) {

  /** A parameter with what stands in both settings. */
  public record Field(
      String name, String title, String hint, List<Choice> choices, String a, String b) {

    /** In words, for a setting that cannot be changed. */
    public String shownB() {
      return choices.stream()
          .filter(choice -> choice.value().equals(b))
          .map(Choice::title)
          .findFirst()
          .orElse(b);
    }
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
