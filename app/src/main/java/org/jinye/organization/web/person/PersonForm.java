package org.jinye.organization.web.person;

import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.person.PersonDetails;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person.
 *
 * @param id 0 for a new one
 * @param errors words by field; "" is the whole form
 */
public record PersonForm(
    long id, PersonDetails typed, int version, List<Choice> units, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean fresh() {
    return id == 0;
  }

  public String action() {
    return fresh() ? "/people" : "/people/" + id;
  }
}
