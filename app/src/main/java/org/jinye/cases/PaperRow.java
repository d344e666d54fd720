package org.jinye.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A legal document of a case with how far it has come.
 *
 * @param madeOn the day it bears; null while it is a draft without one
 * @param aboutId the paper that it serves, extends or answers; null otherwise
 * @param fields as {@link Paper#fields}, those with identity numbers and telephones too
 * @param documentId its newest Word file; null before it is issued
 */
public record PaperRow(
    long id,
    long fileId,
    String unitCode,
    int version,
    String kind,
    State state,
    String number,
    @Nullable LocalDate madeOn,
    @Nullable Long aboutId,
    Map<String, String> fields,
    List<GoodsLine> goods,
    List<Opinion> opinions,
    List<Signature> signatures,
    int pages,
    boolean isSealed,
    String voidReason,
    @Nullable Long documentId,
    String madeBy,
    Instant changedAt) {

  public PaperRow {
    fields = Map.copyOf(fields);
    goods = List.copyOf(goods);
    opinions = List.copyOf(opinions);
    signatures = List.copyOf(signatures);
  }

  /** How far a paper has come. */
  public enum State {
    DRAFT("草稿"),
    ISSUED("已定稿"),
    VOID("已作废");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** As the case file holds it: a draft bears no day yet, so that no step can rest on it. */
  public Paper paper() {
    return new Paper(
        Long.toString(id),
        kind,
        number,
        state == State.ISSUED ? madeOn : null,
        aboutId == null ? null : Long.toString(aboutId),
        fields,
        goods,
        opinions,
        signatures,
        pages,
        isSealed);
  }

  public String url() {
    return "/cases/" + fileId + "/papers/" + id;
  }
}
