package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.util.List;

/** A part of the sheet with its points and the rules that may take them. */
public record ReviewSection(String code, String title, BigDecimal points, List<ReviewRule> rules) {

  public ReviewSection {
    rules = List.copyOf(rules);
  }
}
