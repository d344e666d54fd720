package org.jinye.cases.web;

import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.review.Deduction;
import org.jinye.casebook.review.ReviewSheet;
import org.jinye.cases.CaseRow;

/** What a review of the file would say today, with the place and the remedy of each deduction. */
public record CaseReviewPage(CaseRow row, ReviewSheet sheet) {

  private static final PaperCatalogue CATALOGUE = PaperCatalogue.read();

  /** Where it is: 处罚决定书，罚款 */
  public String place(String kind, String field) {
    return CATALOGUE.find(kind).map(known -> known.title() + fieldTitle(known, field)).orElse("全案");
  }

  private static String fieldTitle(PaperKind kind, String field) {
    return kind.findField(field).map(PaperField::title).map(title -> "，" + title).orElse("");
  }

  /** Where it is mended: the paper, a new one of its kind, or the case. */
  public String href(Deduction of) {
    if (!of.paper().isEmpty()) {
      return row.url() + "/papers/" + of.paper();
    }
    return of.kind().isEmpty() ? row.url() : row.url() + "/papers/new?kind=" + of.kind();
  }
}
