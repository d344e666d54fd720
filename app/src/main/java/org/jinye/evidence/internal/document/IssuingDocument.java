package org.jinye.evidence.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentDetails.TypedPosition;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Document;
import org.jinye.evidence.DocumentKind;
import org.jinye.evidence.NewDocument;
import org.jinye.evidence.Revision;
import org.jinye.evidence.internal.AttachmentRecords;
import org.jinye.evidence.internal.TakingFile;
import org.jinye.platform.numbering.DocumentNumber;
import org.jinye.platform.numbering.DocumentNumbers;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a number, fills the template, files the result. */
@Component
public class IssuingDocument {

  private final DocumentKinds kinds;
  private final DocumentTemplates templates;
  private final DocumentNumbers numbers;
  private final DocumentWords words;
  private final TakingFile taking;
  private final AttachmentRecords attachments;
  private final DocumentRecords records;
  private final Clock clock;

  IssuingDocument(
      DocumentKinds kinds,
      DocumentTemplates templates,
      DocumentNumbers numbers,
      DocumentWords words,
      TakingFile taking,
      AttachmentRecords attachments,
      DocumentRecords records,
      Clock clock) {
    this.kinds = kinds;
    this.templates = templates;
    this.numbers = numbers;
    this.words = words;
    this.taking = taking;
    this.attachments = attachments;
    this.records = records;
    this.clock = clock;
  }

  /** Within the caller's transaction. */
  public Document make(NewDocument document, String person) throws IOException {
    DocumentKind kind = kinds.get(document.kind());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    DocumentNumber number = numbers.take(document.unitCode(), kind.code(), today.getYear());
    Document blank =
        new Document(
            0,
            document.owner(),
            document.unitCode(),
            kind.code(),
            kind.title(),
            today.getYear(),
            number.number(),
            words.text(document.unitCode(), kind, today.getYear(), number.number()),
            1,
            document.title(),
            "",
            0,
            today,
            person,
            now);
    return file(blank, kind, document.facts(), Revision.FIRST);
  }

  /** Within the caller's transaction; the number stays. */
  public Document correct(
      Document document, Map<String, Object> facts, String reason, String person)
      throws IOException {
    if (reason.isBlank()) {
      throw Refused.because("更正文书要写明理由。");
    }
    Attachment old =
        attachments
            .findAttachment(document.attachmentId())
            .orElseThrow(() -> new IllegalStateException("document without its file"));
    Instant now = clock.instant();
    Document next =
        new Document(
            0,
            document.owner(),
            document.unitCode(),
            document.kind(),
            document.kindTitle(),
            document.year(),
            document.serial(),
            document.number(),
            document.version() + 1,
            document.title(),
            reason.strip(),
            0,
            LocalDate.ofInstant(now, clock.getZone()),
            person,
            now);
    Revision revision = new Revision(old.revision().number() + 1, old.id(), reason.strip());
    try {
      return file(next, kinds.get(document.kind()), facts, revision);
    } catch (DuplicateKeyException e) {
      Refused refused = Refused.because("文书 %s 刚刚已由别人更正，请刷新页面。".formatted(document.number()));
      refused.addSuppressed(e);
      throw refused;
    }
  }

  private Document file(
      Document document, DocumentKind kind, Map<String, Object> facts, Revision revision)
      throws IOException {
    DocumentTemplates.InForce template =
        templates.inForce(kind, document.unitCode(), document.madeOn());
    Map<String, Object> all = new HashMap<>(facts);
    all.put("number", document.numberAndVersion());
    all.put("title", document.title());
    all.put("madeOn", document.madeOn().toString());
    all.put("madeBy", document.madeBy());
    byte[] docx = template.template().fill(all);
    Attachment attachment = attach(document, docx, revision);
    return records.add(document, attachment.id(), template.own(), all);
  }

  private Attachment attach(Document document, byte[] docx, Revision revision) throws IOException {
    var place =
        new AttachmentPlace(
            document.owner(),
            document.unitCode(),
            List.of(new Choice(document.kind(), document.kindTitle())));
    var details =
        new AttachmentDetails(
            document.kind(),
            document.title(),
            document.madeOn().toString(),
            document.number() + ".docx",
            document.numberAndVersion(),
            TypedPosition.NONE,
            "");
    var adding = new TakingFile.Adding(document.madeBy(), document.madeAt(), revision);
    return switch (taking.take(place, details, new ByteArrayInputStream(docx), adding)) {
      case AttachmentOutcome.Added added -> added.attachment();
      case AttachmentOutcome.NotTaken not ->
          throw Refused.because("文书没有制成：" + not.problems().getFirst().message());
    };
  }
}
