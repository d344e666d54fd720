package org.jinye.retailers;

import java.util.List;

/**
 * Contributed by a module as a bean: its rows that belong to a retailer and go along when two files
 * become one. What lies in the lake stays under the old number, which resolves to the kept file.
 */
public interface RetailerReferences {

  /** Its name in the record of merges: {@code warnings.warning}. */
  String code();

  /**
   * Moves all rows of the one retailer to the other, within the caller's transaction.
   *
   * @return keys of the rows that were moved
   */
  List<String> move(String fromId, String toId);

  /** Moves exactly these rows to the retailer. */
  void moveBack(List<String> keys, String toId);
}
