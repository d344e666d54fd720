package org.jinye.casebook.example;

import java.util.function.UnaryOperator;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;

/**
 * How to spoil a clean file so that one rule finds it.
 *
 * @param rule id of the rule of the review
 * @param course a course in which the rule applies
 */
record Flaw(String rule, Course course, UnaryOperator<Altering> change) {

  /** In papers of a kind. */
  static Flaw in(String rule, Course course, String kind, UnaryOperator<Paper> change) {
    return new Flaw(rule, course, file -> file.each(kind, change));
  }

  /** A field left open in papers of a kind. */
  static Flaw open(String rule, Course course, String kind, String field) {
    return in(rule, course, kind, Altering.field(field, ""));
  }

  static Flaw missing(String rule, Course course, String kind) {
    return new Flaw(rule, course, file -> file.without(kind));
  }

  CaseFile spoil(CaseFile clean) {
    return change.apply(Altering.of(clean)).file();
  }
}
