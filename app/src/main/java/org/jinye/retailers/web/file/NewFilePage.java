package org.jinye.retailers.web.file;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.SubjectKind;
import org.jinye.retailers.internal.file.FileForm;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new file.
 *
 * @param errors words by field
 */
public record NewFilePage(FileForm typed, List<Choice> counties, Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Choice> kinds() {
    return SubjectKind.choices();
  }
}
