package org.jinye.supply.internal.intake;

import java.util.List;

/**
 * What became of every row of a file.
 *
 * @param reasons by reason; the main ones add up to {@code rejected}
 */
public record Account(
    long read, long taken, long present, long rejected, List<ReasonCount> reasons) {

  public Account {
    if (read != taken + present + rejected) {
      throw new IllegalStateException(
          "rows lost: read %d, taken %d, present %d, rejected %d"
              .formatted(read, taken, present, rejected));
    }
  }

  /**
   * How many rows have a reason.
   *
   * @param mainly rows whose first fault it is
   * @param among rows that have it among their faults
   */
  public record ReasonCount(String code, long mainly, long among) {}
}
