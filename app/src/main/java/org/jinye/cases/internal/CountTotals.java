package org.jinye.cases.internal;

import org.jinye.cases.internal.CountLine.Result;

/** Lines of a stock-taking by how they compare with the book; the parts add up to all. */
public record CountTotals(
    long countId, long all, long agreeing, long missing, long surplus, long open) {

  public static final CountTotals NONE = new CountTotals(0, 0, 0, 0, 0, 0);

  public long of(Result result) {
    return switch (result) {
      case AGREEING -> agreeing;
      case MISSING -> missing;
      case SURPLUS -> surplus;
      case NOT_COUNTED -> open;
    };
  }

  public CountTotals plus(CountTotals other) {
    return new CountTotals(
        0,
        all + other.all,
        agreeing + other.agreeing,
        missing + other.missing,
        surplus + other.surplus,
        open + other.open);
  }
}
