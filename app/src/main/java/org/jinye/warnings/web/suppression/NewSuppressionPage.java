package org.jinye.warnings.web.suppression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * The form for a proposal.
 *
 * @param typed by field
 */
public record NewSuppressionPage(
    Map<String, String> typed, Map<String, String> errors, List<Choice> rules, String formKey) {

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> reasons() {
    return Arrays.stream(Suppression.Reason.values())
        .map(reason -> new Choice(reason.name(), reason.title()))
        .toList();
  }
}
