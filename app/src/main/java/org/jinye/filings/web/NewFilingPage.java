package org.jinye.filings.web;

import java.util.Map;
import org.jinye.filings.FilingKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a filing.
 *
 * @param onPaper the supervisor records what came on paper
 */
public record NewFilingPage(
    FilingKind kind, FilingForm form, boolean onPaper, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String typed(String field) {
    return form.typed().getOrDefault(field, "");
  }
}
