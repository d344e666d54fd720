package org.jinye.casebook.review;

import java.util.List;

/**
 * A reason to look whether the whole file is worth nothing; it takes no points.
 *
 * @param zero id of the {@link WholeFileZero}
 * @param deductions what points to it
 */
public record ZeroHint(String zero, String title, String remedy, List<Deduction> deductions) {

  public ZeroHint {
    deductions = List.copyOf(deductions);
  }
}
