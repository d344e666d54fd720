package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.List;
import org.jinye.warnings.Handled.Problem;
import org.jspecify.annotations.Nullable;

/** A form as it comes back to the person: what was typed and what stands against it. */
public record Answered(HandlingForm form, List<Problem> problems) {

  static Answered nothingSent() {
    return new Answered(HandlingForm.blank(), List.of());
  }

  /** This, when one of the form's own buttons was pressed; else the form before anything was. */
  Answered ifSentBy(StepName... buttons) {
    return Arrays.asList(buttons).contains(form.step()) ? this : nothingSent();
  }

  /** All that is wrong with a field; null when nothing is. */
  public @Nullable String problemWith(String field) {
    List<String> words = problemsWith(field);
    return words.isEmpty() ? null : String.join(" ", words);
  }

  public List<String> problemsWith(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::words)
        .distinct()
        .toList();
  }
}
