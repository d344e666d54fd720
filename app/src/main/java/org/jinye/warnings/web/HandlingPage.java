package org.jinye.warnings.web;

import java.util.List;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.platform.web.Choice;
import org.jinye.rulebook.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The right column: the forms that this person may use now, each with the warnings it would handle.
 *
 * @param action address that the forms are sent to
 * @param overtaken who was first and what he did; null when nobody was
 * @param refused what stands against a step whose form is not offered here
 * @param waiting what is waited for, and how long, in words
 * @param screening for the city; null when it is not its turn
 * @param checking for the county; null when it is not its turn
 * @param reopening for the city, when something is closed; null otherwise
 * @param noting for supervisors; null for those who only read
 */
public record HandlingPage(
    String action,
    @Nullable String overtaken,
    List<String> refused,
    List<String> waiting,
    @Nullable Screening screening,
    @Nullable Checking checking,
    @Nullable Reopening reopening,
    @Nullable Noting noting,
    Files files) {

  /** A warning that may be ticked; {@code value} is its id and the version that is shown. */
  public record Pick(String value, String ruleId, String title, boolean ticked) {}

  /** 筛查: not processing with a reason, or sending it to the county. */
  public record Screening(List<Pick> picks, List<Reasons.Group> reasons, Answered answered) {}

  /**
   * 核查: the opinion forms of the rules and the conclusion, or giving it back.
   *
   * @param missing attachments that still stand against a conclusion, in words
   */
  public record Checking(
      List<Pick> picks,
      List<Rule> opinions,
      List<Reasons.Group> causes,
      List<Choice> measures,
      List<String> missing,
      Answered answered,
      Answered returning) {}

  /** 重新打开. */
  public record Reopening(List<Pick> picks, Answered answered) {}

  /** 补充说明. */
  public record Noting(List<Pick> picks, String words, Answered answered) {}

  /**
   * The dossier's attachments.
   *
   * @param upload null for those who only read
   */
  public record Files(AttachmentList list, @Nullable AttachmentUpload upload) {}

  /** Whether there is nothing that this person could do about the state of the warnings. */
  public boolean isReadOnly() {
    return screening == null && checking == null && reopening == null;
  }
}
