package org.jinye.cases.internal.review;

import java.math.BigDecimal;
import org.jinye.casebook.review.Deduction;

/**
 * Points that a rule or the reviewer took.
 *
 * @param rule id of the rule; empty when the reviewer found it himself
 * @param kind kind of the paper; empty for the whole file
 * @param paper id of the paper in the case; empty when it is missing
 * @param isStruck the reviewer holds that the rule is wrong here
 * @param because why he struck it
 */
public record Finding(
    String rule,
    BigDecimal points,
    String words,
    String kind,
    String paper,
    String field,
    String remedy,
    boolean isStruck,
    String because) {

  static Finding of(Deduction of) {
    return new Finding(
        of.rule(),
        of.points(),
        of.words(),
        of.kind(),
        of.paper(),
        of.field(),
        of.remedy(),
        false,
        "");
  }

  Finding struck(String reason) {
    return new Finding(rule, points, words, kind, paper, field, remedy, true, reason);
  }

  Finding kept() {
    return new Finding(rule, points, words, kind, paper, field, remedy, false, "");
  }

  public boolean isOwn() {
    return rule.isEmpty();
  }
}
