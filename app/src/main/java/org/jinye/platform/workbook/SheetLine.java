package org.jinye.platform.workbook;

import java.util.Map;

/**
 * A row as it was typed, blanks around each value taken off.
 *
 * @param row number in its sheet, from 1
 */
public record SheetLine(int row, Map<String, String> values) {

  public SheetLine {
    values = Map.copyOf(values);
  }

  /** Empty where nothing stands. */
  public String get(String column) {
    return values.getOrDefault(column, "");
  }
}
