package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperField;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.review.Deduction;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A paper with its form, its opinions and signatures, and what a review would say of it.
 *
 * @param paper null while it is new
 * @param form what the fields say now, or what was typed
 * @param formKey of a new paper
 * @param abouts papers that it may serve, extend or answer
 * @param disagreements where a field says other than the case, by code of the field
 * @param files signed scans; null while it is new
 * @param typed for an opinion, a signature or the end of the paper; empty when nothing is to mend
 */
public record PaperPage(
    CaseRow row,
    PaperKind kind,
    @Nullable PaperRow paper,
    Form form,
    String formKey,
    Map<String, String> errors,
    List<Choice> abouts,
    Map<String, String> disagreements,
    List<Deduction> deductions,
    boolean mayWrite,
    boolean mayGiveOpinion,
    @Nullable String nextOpinion,
    String me,
    LocalDate today,
    @Nullable AttachmentList files,
    @Nullable AttachmentUpload upload,
    Map<String, String> typed) {

  /** What the form shows. */
  public record Form(
      Map<String, String> fields,
      String on,
      String about,
      String pages,
      List<GoodsChoice> goods,
      String reason) {}

  /** A line of goods that may stand on the paper. */
  public record GoodsChoice(int rank, String words, boolean isChosen) {}

  public String title() {
    return kind.title();
  }

  public String action() {
    return paper == null ? row.url() + "/papers" : paper.url();
  }

  public String value(PaperField field) {
    return form.fields().getOrDefault(field.code(), "");
  }

  /** What was typed, or what a field begins with. */
  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }

  public boolean wasTyped(String field) {
    return typed.containsKey(field);
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public boolean isDraft() {
    return paper == null || paper.state() == PaperRow.State.DRAFT;
  }

  public boolean isIssued() {
    return paper != null && paper.state() == PaperRow.State.ISSUED;
  }

  public boolean isVoid() {
    return paper != null && paper.state() == PaperRow.State.VOID;
  }

  public List<Opinion> opinions() {
    return paper == null ? List.of() : paper.opinions();
  }

  public List<Signature> signatures() {
    return paper == null ? List.of() : paper.signatures();
  }

  public List<Choice> roles() {
    return Arrays.stream(Opinion.Role.values())
        .filter(role -> kind.opinions().contains(role))
        .map(role -> new Choice(role.name(), role.title()))
        .toList();
  }

  public List<Choice> qualities() {
    return Arrays.stream(Signature.As.values())
        .map(as -> new Choice(as.name(), as.title()))
        .toList();
  }

  public String quantity(org.jinye.casebook.GoodsLine line) {
    return QuantityWords.mixed(line.quantity());
  }

  static String titleOf(PaperRow paper) {
    String title = PaperCatalogue.read().get(paper.kind()).title();
    return paper.number().isEmpty() ? title : title + " " + paper.number();
  }
}
