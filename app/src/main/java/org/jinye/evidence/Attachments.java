package org.jinye.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.evidence.Attachment.Withdrawal;
import org.jinye.evidence.internal.AttachmentFiles;
import org.jinye.evidence.internal.AttachmentRecords;
import org.jinye.evidence.internal.DetailsCheck;
import org.jinye.evidence.internal.StoredFile;
import org.jinye.evidence.internal.Storing;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Attachments of business records. Who may add or withdraw is for the owning module to say; what is
 * seen follows from the unit.
 */
@Service
public class Attachments {

  private static final int LONGEST_REASON = 500;

  private final AttachmentRecords records;
  private final AttachmentFiles files;
  private final Clock clock;

  Attachments(AttachmentRecords records, AttachmentFiles files, Clock clock) {
    this.records = records;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Takes a file. The content is read only when all else is right, and no further than the limit.
   *
   * @param person who adds it, as pages show it
   */
  public AttachmentOutcome add(
      AttachmentPlace place, AttachmentDetails details, InputStream content, String person)
      throws IOException {
    return add(place, details, content, person, clock.instant());
  }

  /**
   * {@link #add} at a given time, for what is recorded later than it happened.
   *
   * @param at when it was added
   */
  public AttachmentOutcome add(
      AttachmentPlace place,
      AttachmentDetails details,
      InputStream content,
      String person,
      Instant at)
      throws IOException {
    Scope scope = Scope.current();
    if (scope == null || !scope.holds(place.unitCode())) {
      throw NotFound.of("单位");
    }
    var check = new DetailsCheck(details, place.kinds(), LocalDate.now(clock));
    List<AttachmentProblem> problems = new ArrayList<>(check.problems());
    LocalDate takenOn = check.takenOn();
    if (!problems.isEmpty() || takenOn == null) {
      return new AttachmentOutcome.NotTaken(problems);
    }
    return switch (files.store(content)) {
      case Storing.NotTaken refused -> new AttachmentOutcome.NotTaken(List.of(refused.problem()));
      case Storing.Stored stored ->
          new AttachmentOutcome.Added(
              records.add(attachment(place, details, check, takenOn, stored.file(), person, at)));
    };
  }

  /** {@link #add} for the upload form. */
  public AttachmentOutcome add(AttachmentPlace place, AttachmentForm form, String person)
      throws IOException {
    try (InputStream content = form.content()) {
      return add(place, form.details(), content, person);
    }
  }

  /** All attachments of the record in the order they came, withdrawn ones too. */
  public List<Attachment> listAttachments(Owner owner) {
    return records.listAttachments(owner);
  }

  /** The kinds of which the record has an attachment that counts. */
  public Set<String> listKinds(Owner owner) {
    return records.listAttachments(owner).stream()
        .filter(attachment -> !attachment.isWithdrawn())
        .map(Attachment::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Attachment> findAttachment(long id) {
    return records.findAttachment(id);
  }

  /**
   * The file of the attachment, after its content was compared with the recorded hash; only for
   * reading.
   */
  public Path file(Attachment attachment) throws IOException {
    return files.verified(attachment.sha256(), attachment.sizeBytes());
  }

  /** What stands against the reason of a withdrawal, for the form. */
  public static Optional<String> problemWithReason(String reason) {
    String words = reason.strip();
    return words.isEmpty() || words.length() > LONGEST_REASON
        ? Optional.of("撤回附件要写明理由，最多 %d 个字。".formatted(LONGEST_REASON))
        : Optional.empty();
  }

  /** Takes back what the person added: it stays to be seen, but counts no longer. */
  public void withdraw(Owner owner, long id, @Nullable String reason, String person) {
    String words = reason == null ? "" : reason.strip();
    problemWithReason(words)
        .ifPresent(problem -> {
          throw Refused.because(problem);
        });
    Attachment attachment =
        records
            .findAttachment(id)
            .filter(found -> found.owner().equals(owner))
            .orElseThrow(() -> NotFound.of("附件"));
    if (!attachment.addedBy().equals(person)) {
      throw Refused.because(
          "附件《%s》是%s上传的，只能由上传人撤回。".formatted(attachment.title(), attachment.addedBy()));
    }
    if (!records.withdraw(id, new Withdrawal(person, clock.instant(), words))) {
      Withdrawal earlier = records.findAttachment(id).map(Attachment::withdrawal).orElse(null);
      String who = earlier == null ? "别人" : earlier.by();
      throw Refused.because("附件《%s》已经由%s撤回。".formatted(attachment.title(), who));
    }
  }

  /** The form for a new attachment, as the fragment {@code evidence/upload.jte} shows it. */
  public AttachmentUpload upload(
      String action, AttachmentPlace place, AttachmentForm form, List<AttachmentProblem> problems) {
    return new AttachmentUpload(
        action,
        place.kinds(),
        LocalDate.now(clock),
        files.limit(),
        files.largest(),
        form,
        problems);
  }

  /** The attachments as the fragment {@code evidence/list.jte} shows them. */
  public AttachmentList list(Owner owner, AttachmentList.@Nullable Withdrawing withdrawing) {
    return new AttachmentList(listAttachments(owner), clock.getZone(), withdrawing);
  }

  private Attachment attachment(
      AttachmentPlace place,
      AttachmentDetails details,
      DetailsCheck check,
      LocalDate takenOn,
      StoredFile file,
      String person,
      Instant at) {
    return new Attachment(
        0,
        place.owner(),
        place.unitCode(),
        details.kind(),
        check.kindTitle().orElse(details.kind()),
        details.title(),
        takenOn,
        file.kind().honest(check.fileName()),
        file.kind().mediaType(),
        file.size(),
        file.sha256(),
        person,
        at,
        null);
  }
}
