package org.jinye.warnings.web.followup;

import java.util.Map;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.warnings.internal.followup.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A visit: what to look at, the form for what was found, the files.
 *
 * @param mayReport whether this person may say what was found
 * @param mayCancel whether this person may cancel it
 * @param mayOpenCase whether this person registers cases
 * @param typed what comes back, by field
 * @param upload null when it is over
 */
public record VisitPage(
    Visit visit,
    boolean mayReport,
    boolean mayCancel,
    boolean seesWarning,
    boolean mayOpenCase,
    String today,
    Map<String, String> typed,
    Map<String, String> errors,
    AttachmentList files,
    @Nullable AttachmentUpload upload) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public String value(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }
}
