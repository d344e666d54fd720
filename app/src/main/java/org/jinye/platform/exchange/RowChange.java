package org.jinye.platform.exchange;

/**
 * What taking over would do with one field, or with a whole row.
 *
 * @param what the record in words
 * @param column empty = the record is new
 */
public record RowChange(
    String sheet, int row, String what, String column, String before, String after) {

  private static final String NOTHING = "（空）";

  public String words() {
    return column.isEmpty() ? "新增" : column + "：" + shown(before) + " → " + shown(after);
  }

  private static String shown(String value) {
    return value.isEmpty() ? NOTHING : value;
  }
}
