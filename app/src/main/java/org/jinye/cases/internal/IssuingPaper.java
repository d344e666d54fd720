package org.jinye.cases.internal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.paper.PaperNumber;
import org.jinye.cases.PaperRow;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.Attachments;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbering.DocumentNumbers;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a paper its number and makes its Word file. */
@Component
class IssuingPaper {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private static final int LONGEST = 100;

  private final DocumentNumbers numbers;
  private final Attachments attachments;
  private final Clock clock;

  IssuingPaper(DocumentNumbers numbers, Attachments attachments, Clock clock) {
    this.numbers = numbers;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** The paper with its number and its Word file; its day is given. */
  PaperRow issue(CaseFiles.Whole of, PaperRow paper, SignedIn who) {
    PaperKind kind = CATALOGUE.get(paper.kind());
    String number = kind.isNumbered() ? number(of, kind, requireNonNull(paper.madeOn())) : "";
    PaperRow numbered = with(paper, number, null);
    return with(numbered, number, file(of, kind, numbered, kind.title(), who));
  }

  /** Another version of its Word file beside the older one. */
  PaperRow correct(CaseFiles.Whole of, PaperRow paper, String reason, SignedIn who) {
    PaperKind kind = CATALOGUE.get(paper.kind());
    String title = kind.title() + "（更正：" + reason + "）";
    String cut = title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    return with(paper, paper.number(), file(of, kind, paper, cut, who));
  }

  private String number(CaseFiles.Whole of, PaperKind kind, LocalDate on) {
    int serial =
        numbers.take(of.file().bureau().unitCode(), "case_" + kind.code(), on.getYear()).number();
    return new PaperNumber(of.file().bureau().shortName(), kind.word(), on.getYear(), serial)
        .toString();
  }

  private long file(
      CaseFiles.Whole of, PaperKind kind, PaperRow paper, String title, SignedIn who) {
    byte[] word = new PaperWord(of.file(), kind, paper.paper()).write();
    String name = paper.number().isEmpty() ? kind.title() : kind.title() + " " + paper.number();
    var details =
        new AttachmentDetails(
            PaperFiles.WORD, title, LocalDate.now(clock).toString(), name + ".docx");
    try (var content = new ByteArrayInputStream(word)) {
      return switch (attachments.add(PaperFiles.wordPlace(paper), details, content, who.name())) {
        case AttachmentOutcome.Added added -> added.attachment().id();
        case AttachmentOutcome.NotTaken not ->
            throw Refused.because("文书没有制成：" + not.problems().getFirst().message());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PaperRow with(PaperRow of, String number, @Nullable Long document) {
    return new PaperRow(
        of.id(),
        of.fileId(),
        of.unitCode(),
        of.version(),
        of.kind(),
        of.state(),
        number,
        of.madeOn(),
        of.aboutId(),
        of.fields(),
        of.goods(),
        of.opinions(),
        of.signatures(),
        of.pages(),
        of.isSealed(),
        of.voidReason(),
        document,
        of.madeBy(),
        of.changedAt());
  }
}
