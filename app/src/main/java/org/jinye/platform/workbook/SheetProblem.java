package org.jinye.platform.workbook;

/**
 * What is wrong at one place of what somebody sent, in words for him.
 *
 * @param sheet empty = the file
 * @param row 0 = the sheet
 * @param column empty = the row
 * @param value as it stands there; empty = nothing, or nothing that should be shown
 */
public record SheetProblem(String sheet, int row, String column, String value, String message) {

  public static SheetProblem ofFile(String message) {
    return new SheetProblem("", 0, "", "", message);
  }

  public String place() {
    if (sheet.isEmpty()) {
      return "文件";
    }
    if (row == 0) {
      return "“" + sheet + "”表";
    }
    return column.isEmpty()
        ? "“%s”表第 %d 行".formatted(sheet, row)
        : "“%s”表第 %d 行“%s”".formatted(sheet, row, column);
  }
}
