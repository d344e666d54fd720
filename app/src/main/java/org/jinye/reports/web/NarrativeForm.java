package org.jinye.reports.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jinye.reports.internal.Narrative;

/**
 * What a supervisor writes about a month.
 *
 * @param version of the text that he edits; 0 when there was none
 */
public record NarrativeForm(
    @Min(0) int version,
    @Size(max = NarrativeForm.LONGEST, message = "最多 4000 个字。") String done,
    @Size(max = NarrativeForm.LONGEST, message = "最多 4000 个字。") String plan) {

  static final int LONGEST = 4000;
  // Not allowed in the exports' XML; a browser sends none of them.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  public NarrativeForm {
    UnaryOperator<String> clean = text -> CONTROL.matcher(text).replaceAll("").strip();
    done = done == null ? "" : clean.apply(done);
    plan = plan == null ? "" : clean.apply(plan);
  }

  static NarrativeForm of(Narrative narrative) {
    return new NarrativeForm(narrative.version(), narrative.done(), narrative.plan());
  }

  NarrativeForm after(Narrative other) {
    return new NarrativeForm(other.version(), done, plan);
  }
}
