package org.jinye.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachment.Withdrawal;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.AttachmentProblem.Code;
import org.jinye.evidence.Owner;
import org.jinye.evidence.Revision;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What whoever added an attachment may do about it: take it back, or put a newer file in place. */
@Component
public class ChangingAttachment {

  private static final int LONGEST_REASON = 500;

  private final AttachmentRecords records;
  private final TakingFile taking;
  private final Clock clock;

  ChangingAttachment(AttachmentRecords records, TakingFile taking, Clock clock) {
    this.records = records;
    this.taking = taking;
    this.clock = clock;
  }

  /** What stands against the reason of an act, such as 撤回附件. */
  public static Optional<String> problemWithReason(String reason, String act) {
    String words = reason.strip();
    return words.isEmpty() || words.length() > LONGEST_REASON
        ? Optional.of("%s要写明理由，最多 %d 个字。".formatted(act, LONGEST_REASON))
        : Optional.empty();
  }

  public void withdraw(Owner owner, long id, @Nullable String reason, String person) {
    String words = reason == null ? "" : reason.strip();
    problemWithReason(words, "撤回附件")
        .ifPresent(problem -> {
          throw Refused.because(problem);
        });
    Attachment attachment = own(owner, id, person, "撤回");
    if (!records.withdraw(id, new Withdrawal(person, clock.instant(), words))) {
      throw withdrawn(records.findAttachment(id).orElse(attachment));
    }
  }

  public AttachmentOutcome revise(
      AttachmentPlace place,
      long id,
      AttachmentDetails typed,
      InputStream content,
      @Nullable String reason,
      String person)
      throws IOException {
    Attachment old = own(place.owner(), id, person, "换新版");
    if (old.isWithdrawn()) {
      throw withdrawn(old);
    }
    String words = reason == null ? "" : reason.strip();
    Optional<String> problem = problemWithReason(words, "换新版");
    if (problem.isPresent()) {
      return new AttachmentOutcome.NotTaken(
          List.of(new AttachmentProblem(Code.REASON_MISSING, "reason", problem.get())));
    }
    var revision = new Revision(old.revision().number() + 1, old.id(), words);
    try {
      return taking.take(
          placeOf(old, place),
          detailsOf(old, typed),
          content,
          new TakingFile.Adding(person, clock.instant(), revision));
    } catch (DuplicateKeyException e) {
      throw replaced(old, e);
    }
  }

  private Attachment own(Owner owner, long id, String person, String act) {
    Attachment attachment =
        records
            .findAttachment(id)
            .filter(found -> found.owner().equals(owner))
            .orElseThrow(() -> NotFound.of("附件"));
    Scope scope = Scope.current();
    if (!attachment.isBy(scope == null ? 0 : scope.accountId(), person)) {
      throw Refused.because(
          "附件《%s》是%s上传的，只能由上传人%s。".formatted(attachment.title(), attachment.addedBy(), act));
    }
    records
        .findLater(id)
        .ifPresent(later -> {
          throw replaced(attachment, null);
        });
    return attachment;
  }

  private static AttachmentPlace placeOf(Attachment old, AttachmentPlace place) {
    return new AttachmentPlace(
        old.owner(),
        old.unitCode(),
        List.of(new Choice(old.kind(), old.kindTitle())),
        place.legible());
  }

  private static AttachmentDetails detailsOf(Attachment old, AttachmentDetails typed) {
    return new AttachmentDetails(
        old.kind(),
        typed.title().isEmpty() ? old.title() : typed.title(),
        typed.takenOn(),
        typed.fileName(),
        typed.act().isEmpty() ? old.act() : typed.act(),
        typed.position(),
        typed.keptBecause());
  }

  private static Refused replaced(Attachment old, @Nullable Throwable cause) {
    Refused refused = Refused.because("附件《%s》已经换过新版，请刷新页面后再看。".formatted(old.title()));
    if (cause != null) {
      refused.addSuppressed(cause);
    }
    return refused;
  }

  private static Refused withdrawn(Attachment attachment) {
    Withdrawal earlier = attachment.withdrawal();
    return Refused.because(
        "附件《%s》已经由%s撤回。".formatted(attachment.title(), earlier == null ? "别人" : earlier.by()));
  }
}
