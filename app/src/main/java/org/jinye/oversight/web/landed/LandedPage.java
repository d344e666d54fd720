package org.jinye.oversight.web.landed;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.oversight.internal.landed.Answer;
import org.jinye.oversight.internal.landed.Checklist;
import org.jinye.oversight.internal.landed.LandedCheck;
import org.jinye.oversight.internal.landed.LandedLine;
import org.jspecify.annotations.Nullable;

/**
 * One check.
 *
 * @param upload null for those who only read
 */
public record LandedPage(
    LandedCheck check,
    String unit,
    String shop,
    String checkedAt,
    Checklist checklist,
    Map<String, Answer> answers,
    List<LandedLine> lines,
    AttachmentList files,
    @Nullable AttachmentUpload upload) {

  public boolean isMet(String group) {
    return switch (group) {
      case "network" -> check.networkOk();
      case "ground" -> check.groundOk();
      default -> check.doorOk();
    };
  }

  public @Nullable Answer answer(String question) {
    return answers.get(question);
  }

  public String way(Answer answer) {
    return checklist.findWay(answer.way()).map(Checklist.Way::title).orElse("");
  }
}
