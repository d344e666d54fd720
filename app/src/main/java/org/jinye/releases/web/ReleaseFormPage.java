package org.jinye.releases.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The form of a release, empty, begun, or sent back.
 *
 * @param id of the release that is edited; 0 = a new one
 * @param seen its version when the form was opened
 */
public record ReleaseFormPage(
    long id,
    int seen,
    ReleaseForm form,
    String ruleTitle,
    String unitName,
    List<Choice> versions,
    List<ParameterField> fields,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String action() {
    return id == 0 ? "/releases" : "/releases/" + id + "/edit";
  }
}
