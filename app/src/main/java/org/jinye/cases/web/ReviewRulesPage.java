package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.review.ReviewRule;
import org.jinye.casebook.review.ReviewScheme;

/**
 * The sheet by which case files are reviewed.
 *
 * @param q part of a title, article or remedy; empty = all
 * @param sections those with a rule that the words are found in
 */
public record ReviewRulesPage(
    String q, LocalDate day, ReviewScheme scheme, List<Section> sections) {

  static final String PATH = "/case-law/review";

  /** A section with the rules to show. */
  public record Section(String title, String points, List<Line> lines) {}

  /** One deduction. */
  public record Line(String section, ReviewRule rule, String deduction) {

    static Line of(String section, ReviewRule rule) {
      String points = plain(rule.deduction());
      return new Line(
          section,
          rule,
          switch (rule.per()) {
            case ONCE -> "扣 " + points + " 分";
            case EACH -> "每处扣 " + points + " 分" + most(rule);
          });
    }

    private static String most(ReviewRule rule) {
      return rule.most() == null ? "" : "，最多 " + plain(rule.most()) + " 分";
    }
  }

  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  public long count() {
    return sections.stream().mapToLong(section -> section.lines().size()).sum();
  }

  public String full() {
    return plain(scheme.full());
  }

  public String excellent() {
    return plain(scheme.excellentFrom());
  }
}
