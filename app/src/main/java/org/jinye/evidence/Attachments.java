package org.jinye.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.evidence.internal.AttachmentFiles;
import org.jinye.evidence.internal.AttachmentRecords;
import org.jinye.evidence.internal.ChangingAttachment;
import org.jinye.evidence.internal.TakingFile;
import org.jinye.evidence.internal.TakingFile.Adding;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Attachments of business records. Who may add, replace or withdraw is for the owning module to
 * say; what is seen follows from the unit.
 */
@Service
public class Attachments {

  private final AttachmentRecords records;
  private final AttachmentFiles files;
  private final TakingFile taking;
  private final ChangingAttachment changing;
  private final Clock clock;

  Attachments(
      AttachmentRecords records,
      AttachmentFiles files,
      TakingFile taking,
      ChangingAttachment changing,
      Clock clock) {
    this.records = records;
    this.files = files;
    this.taking = taking;
    this.changing = changing;
    this.clock = clock;
  }

  /**
   * Takes a file. The content is read only when all else is right, and no further than the limit.
   * Nothing is kept when the store cannot be reached or the virus scan finds something.
   *
   * @param person who adds it, as pages show it; the account is that of the scope
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
    return taking.take(place, details, content, new Adding(person, at, Revision.FIRST));
  }

  /** {@link #add} for the upload form. */
  public AttachmentOutcome add(AttachmentPlace place, AttachmentForm form, String person)
      throws IOException {
    try (InputStream content = form.content()) {
      return add(place, form.details(), content, person);
    }
  }

  /**
   * Puts a newer file in the place of one that the person added. The older one stays reachable. Its
   * kind stays; a title or act that is not given stays too.
   *
   * @param reason why; field {@code reason} of the problems
   */
  public AttachmentOutcome revise(
      AttachmentPlace place, long id, AttachmentForm form, @Nullable String reason, String person)
      throws IOException {
    try (InputStream content = form.content()) {
      return changing.revise(place, id, form.details(), content, reason, person);
    }
  }

  /** The newest revision of each attachment of the record, withdrawn ones too, as they came. */
  public List<Attachment> listAttachments(Owner owner) {
    return records.listAttachments(owner);
  }

  /** The revisions before this one, newest first. */
  public List<Attachment> listEarlier(Attachment attachment) {
    return attachment.revision().isFirst() ? List.of() : records.listEarlier(attachment.id());
  }

  /** The revision that took its place, if one did. */
  public Optional<Attachment> findLater(Attachment attachment) {
    return records.findLater(attachment.id());
  }

  /** The kinds of which the record has an attachment that counts. */
  public Set<String> listKinds(Owner owner) {
    return records.listKinds(owner);
  }

  /**
   * How many attachments count, by the ids of their owners; owners without any are missing.
   *
   * @param kind of the owners
   */
  public Map<String, Integer> count(String kind, Collection<String> ids) {
    return records.count(kind, ids);
  }

  public Optional<Attachment> findAttachment(long id) {
    return records.findAttachment(id);
  }

  /**
   * The file of the attachment, after its content was compared with the recorded hash; only for
   * reading.
   *
   * @throws DamagedAttachment when it is missing or altered
   * @throws StoreUnreachable when the store does not answer
   */
  public Path file(Attachment attachment) throws IOException {
    return files.verified(attachment.sha256(), attachment.sizeBytes());
  }

  /** What stands against the reason of a withdrawal, for the form. */
  public static Optional<String> problemWithReason(String reason) {
    return ChangingAttachment.problemWithReason(reason, "撤回附件");
  }

  /** Takes back what the person added: it stays to be seen, but counts no longer. */
  public void withdraw(Owner owner, long id, @Nullable String reason, String person) {
    changing.withdraw(owner, id, reason, person);
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
    Scope scope = Scope.current();
    return new AttachmentList(
        listAttachments(owner),
        clock.getZone(),
        scope == null ? 0 : scope.accountId(),
        withdrawing,
        files.largest());
  }
}
