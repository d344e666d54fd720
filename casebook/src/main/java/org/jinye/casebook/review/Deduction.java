package org.jinye.casebook.review;

import java.math.BigDecimal;

/**
 * Points that a rule took at a place.
 *
 * @param points what was really taken: 0 where the rule or its section had no more to lose, so that
 *     the deductions of a section add up to what the section lost
 * @param paper id of the paper; empty when it is missing or the whole file is meant
 * @param kind kind of that paper
 * @param field code of the field; empty for the whole paper
 */
public record Deduction(
    String rule,
    int version,
    BigDecimal points,
    String paper,
    String kind,
    String field,
    String words,
    String basis,
    String remedy) {

  static Deduction of(ReviewRule rule, Place place, BigDecimal points) {
    return new Deduction(
        rule.id(),
        rule.version(),
        points,
        place.paper(),
        place.kind(),
        place.field(),
        place.words(),
        rule.basis(),
        rule.remedy());
  }
}
