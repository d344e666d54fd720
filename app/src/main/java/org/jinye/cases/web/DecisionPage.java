package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Sanction;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/** The form with what is to be decided. */
public record DecisionPage(CaseRow row, DecisionForm form, Map<String, String> errors) {

  public List<Sanction> sanctions() {
    return Arrays.asList(Sanction.values());
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String calculator() {
    return CalculatorPage.PATH + "?cause=" + row.cause();
  }
}
