package org.jinye.platform.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sheet that is looked for.
 *
 * @param needed columns without which the sheet cannot be read
 * @param known further columns; any other is named as a problem
 * @param also other names of columns in the header; empty = a column to be passed over
 */
public record SheetForm(
    String title, List<String> needed, Set<String> known, Map<String, String> also) {

  public SheetForm {
    needed = List.copyOf(needed);
    known = Set.copyOf(known);
    also = Map.copyOf(also);
  }

  /** The column that is meant; empty = none. */
  String column(String typed) {
    return also.getOrDefault(typed, typed);
  }

  boolean knows(String column) {
    return needed.contains(column) || known.contains(column);
  }
}
