package org.jinye.cases.internal;

import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.paper.PaperNumber;
import org.jinye.cases.PaperRow;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.numbering.DocumentNumbers;
import org.springframework.stereotype.Component;

/** Gives a paper its number and makes its Word file. */
@Component
class IssuingPaper {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  private final DocumentNumbers numbers;

  IssuingPaper(DocumentNumbers numbers) {
    this.numbers = numbers;
  }

  /** The paper with its number; its day is given. */
  PaperRow issue(CaseFiles.Whole of, PaperRow paper, SignedIn who) {
    PaperKind kind = CATALOGUE.get(paper.kind());
    if (!kind.isNumbered()) {
      return paper;
    }
    int year = java.util.Objects.requireNonNull(paper.madeOn()).getYear();
    int serial = numbers.take(of.file().bureau().unitCode(), "case_" + kind.code(), year).number();
    String number =
        new PaperNumber(of.file().bureau().shortName(), kind.word(), year, serial).toString();
    return numbered(paper, number);
  }

  /** Another version of its Word file. */
  PaperRow correct(CaseFiles.Whole of, PaperRow paper, String reason, SignedIn who) {
    return paper;
  }

  private static PaperRow numbered(PaperRow of, String number) {
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
        of.documentId(),
        of.madeBy(),
        of.changedAt());
  }
}
