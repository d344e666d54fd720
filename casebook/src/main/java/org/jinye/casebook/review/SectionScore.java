package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a section of the sheet kept of its points.
 *
 * @param points what it can give
 * @param deductions what was taken, never more than the points
 */
public record SectionScore(
    String code, String title, BigDecimal points, List<Deduction> deductions) {

  public SectionScore {
    deductions = List.copyOf(deductions);
  }

  public BigDecimal deducted() {
    return deductions.stream().map(Deduction::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal score() {
    return points.subtract(deducted());
  }
}
