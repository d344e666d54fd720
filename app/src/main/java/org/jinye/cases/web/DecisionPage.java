package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.penalty.Factor;
import org.jinye.casebook.penalty.Proposal;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;

/**
 * The form with what is to be decided.
 *
 * @param factors circumstances to choose from
 * @param proposal what the law proposes for it; null while cause or base are not known
 */
public record DecisionPage(
    CaseRow row,
    DecisionForm form,
    List<Factor> factors,
    @Nullable Proposal proposal,
    Map<String, String> errors) {

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
