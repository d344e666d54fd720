package org.jinye.oversight.web.landed;

import java.util.List;
import java.util.Map;
import org.jinye.oversight.internal.landed.Answer.Verdict;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.LandedLine;
import org.jinye.platform.web.Choice;
import org.jinye.retailers.Retailer;
import org.jspecify.annotations.Nullable;

/** The form at the shop. */
public record NewLandedPage(
    Retailer retailer,
    LandedForm form,
    Checklist checklist,
    List<LandedLine> lines,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public List<Verdict> verdicts() {
    return List.of(Verdict.values());
  }

  public List<Choice> ways() {
    return checklist.ways().stream().map(way -> new Choice(way.code(), way.title())).toList();
  }

  public String key(LandedLine line) {
    return LandedForm.key(line);
  }

  /** Whether words are asked for: shown unfolded then. */
  public boolean isOdd(String question) {
    String answer = form.get("a." + question);
    return (!answer.isEmpty() && !answer.equals(Verdict.YES.name()))
        || error("w." + question) != null
        || error("y." + question) != null;
  }
}
