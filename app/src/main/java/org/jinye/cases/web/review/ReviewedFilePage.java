package org.jinye.cases.web.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.casebook.review.WholeFileZero;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.review.Finding;
import org.jinye.cases.internal.review.ReviewedFile;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A file as its reviewer and its unit read it.
 *
 * @param row the case; null when it is beyond sight
 * @param zeros grounds on which the whole file is worth nothing
 * @param typed what was typed, by field
 */
public record ReviewedFilePage(
    ReviewedFile file,
    @Nullable CaseRow row,
    List<WholeFileZero> zeros,
    BigDecimal full,
    boolean mayJudge,
    boolean mayReply,
    Map<String, String> typed,
    Map<String, String> errors) {

  private static final int OWN = 5;

  public List<Finding> machine() {
    return file.findings().stream().filter(one -> !one.isOwn()).toList();
  }

  public List<Finding> own() {
    return file.findings().stream().filter(Finding::isOwn).toList();
  }

  public List<Integer> ownPlaces() {
    return IntStream.range(0, OWN).boxed().toList();
  }

  public String ownWords(int nth) {
    return typed.containsKey("own-" + nth)
        ? typed("own-" + nth)
        : nth < own().size() ? own().get(nth).words() : "";
  }

  public String ownPoints(int nth) {
    return typed.containsKey("points-" + nth)
        ? typed("points-" + nth)
        : nth < own().size() ? own().get(nth).points().toPlainString() : "";
  }

  public boolean isStruck(int place) {
    return typed.isEmpty() ? machine().get(place).isStruck() : typed.containsKey("struck-" + place);
  }

  public String because(int place) {
    return typed.isEmpty() ? machine().get(place).because() : typed("because-" + place);
  }

  public String place(Finding of) {
    return PaperCatalogue.read().find(of.kind()).map(PaperKind::title).orElse("全案");
  }

  public String href(Finding of) {
    return of.paper().isEmpty()
        ? "/cases/" + file.fileId()
        : "/cases/" + file.fileId() + "/papers/" + of.paper();
  }

  public List<Choice> zeroChoices() {
    return zeros.stream().map(one -> new Choice(one.id(), one.title())).toList();
  }

  public String zeroTitle() {
    return zeros.stream()
        .filter(one -> one.id().equals(file.zero()))
        .map(WholeFileZero::title)
        .findFirst()
        .orElse("");
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
