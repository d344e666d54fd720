package org.jinye.warnings.web;

import java.util.List;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a person sent before this page is shown, when it did not go through.
 *
 * @param overtaken who was first and what he did; null when nobody was
 * @param withdrawal the withdrawal of an attachment; null when none was sent
 * @param revising the newer file of an attachment; null when none was sent
 */
record Sent(
    Answered answered,
    @Nullable String overtaken,
    Upload upload,
    AttachmentList.@Nullable Refusal withdrawal,
    AttachmentList.@Nullable Revising revising) {

  private Sent(
      Answered answered,
      @Nullable String overtaken,
      Upload upload,
      AttachmentList.@Nullable Refusal withdrawal) {
    this(answered, overtaken, upload, withdrawal, null);
  }

  /** The upload form as it comes back. */
  record Upload(AttachmentForm form, List<AttachmentProblem> problems) {

    static Upload blank() {
      return new Upload(AttachmentForm.blank(), List.of());
    }
  }

  static Sent nothing() {
    return new Sent(Answered.nothingSent(), null, Upload.blank(), null);
  }

  static Sent refused(Answered answered) {
    return new Sent(answered, null, Upload.blank(), null);
  }

  static Sent overtaken(HandlingForm form, String words) {
    return new Sent(new Answered(form, List.of()), words, Upload.blank(), null);
  }

  static Sent notTaken(AttachmentForm form, List<AttachmentProblem> problems) {
    return new Sent(Answered.nothingSent(), null, new Upload(form, problems), null);
  }

  static Sent notWithdrawn(AttachmentList.Refusal refusal) {
    return new Sent(Answered.nothingSent(), null, Upload.blank(), refusal);
  }

  static Sent notRevised(AttachmentList.Revising revising) {
    return new Sent(Answered.nothingSent(), null, Upload.blank(), null, revising);
  }
}
