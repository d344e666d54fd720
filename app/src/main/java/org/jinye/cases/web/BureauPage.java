package org.jinye.cases.web;

import java.util.Map;
import org.jinye.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The form of a bureau.
 *
 * @param version that was seen; 0 = nothing set yet
 */
public record BureauPage(
    Unit unit,
    String reviewBody,
    String court,
    String payAt,
    String version,
    Map<String, String> errors) {

  public String url() {
    return BureausPage.PATH + "/" + unit.code();
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
