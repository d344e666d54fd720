package org.jinye.evidence;

import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What the fragment {@code evidence/upload.jte} shows.
 *
 * @param action address that takes the form: a controller of the owning record
 * @param today preset date
 * @param limit the largest file in words (20 MB)
 * @param largest the same, for the browser to compare
 * @param form what was typed, when it comes back with problems
 */
public record AttachmentUpload(
    String action,
    List<Choice> kinds,
    LocalDate today,
    String limit,
    DataSize largest,
    AttachmentForm form,
    List<AttachmentProblem> problems) {

  /** All that is wrong with a field; null when nothing is. */
  public @Nullable String problemWith(String field) {
    List<String> messages =
        problems.stream()
            .filter(problem -> problem.field().equals(field))
            .map(AttachmentProblem::message)
            .toList();
    return messages.isEmpty() ? null : String.join(" ", messages);
  }

  /** Whether the picture was found hard to read, so that a reason is asked for. */
  public boolean asksWhyKept() {
    return problemWith("keptBecause") != null || form.keptBecause() != null;
  }

  /** Whether a position was typed or is wrong: the fields are then shown unfolded. */
  public boolean isPlaced() {
    String longitude = form.longitude();
    return problemWith("position") != null || (longitude != null && !longitude.isBlank());
  }

  /** The date typed, or today. */
  public String takenOn() {
    String typed = form.takenOn();
    return typed == null ? today.toString() : typed;
  }
}
