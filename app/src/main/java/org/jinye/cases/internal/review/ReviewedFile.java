package org.jinye.cases.internal.review;

import java.math.BigDecimal;
import java.util.List;
import org.jinye.casebook.CaseProcedure;
import org.jspecify.annotations.Nullable;

/**
 * A file that was drawn.
 *
 * @param unitCode of the case
 * @param score null until the reviewer has read it
 * @param zero id of the whole-file zero that he found; empty = none
 */
public record ReviewedFile(
    long id,
    long roundId,
    long fileId,
    String unitCode,
    CaseProcedure procedure,
    long reviewerId,
    String reviewer,
    State state,
    @Nullable BigDecimal score,
    boolean isExcellent,
    List<Finding> findings,
    String zero,
    String zeroWords,
    String objection,
    String objectedBy,
    String answer,
    int version) {

  public ReviewedFile {
    findings = List.copyOf(findings);
  }

  /** How far the review of a file has come. */
  public enum State {
    DRAWN("待评查"),
    SCORED("待单位确认"),
    OBJECTED("单位有异议"),
    FINAL("已定");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public String url() {
    return "/reviews/files/" + id;
  }
}
