package org.jinye.warnings.web.run;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form that starts an evaluation, as typed.
 *
 * @param lastDay last day with orders of the chosen city; empty when it has none
 * @param errors by field
 * @param refusal what stands against it as a whole
 */
public record NewRunPage(
    List<Choice> cities,
    String city,
    String from,
    String to,
    String lastDay,
    Map<String, String> errors,
    @Nullable String refusal) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
