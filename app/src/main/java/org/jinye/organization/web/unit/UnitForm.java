package org.jinye.organization.web.unit;

import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.unit.UnitDetails;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a unit.
 *
 * @param fresh a new one
 * @param version of the unit when the form was opened
 * @param errors words by field; "" is the whole form
 */
public record UnitForm(boolean fresh, UnitDetails typed, int version, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String action() {
    return fresh ? "/units" : "/units/" + typed.code();
  }

  public List<Choice> kinds() {
    return Choices.unitKinds();
  }

  public List<Choice> lines() {
    return Choices.lines();
  }
}
