package org.jinye.organization.internal.chart;

/** What is wrong at one place of a workbook, in words for the one who made it. */
public record ChartProblem(String sheet, int row, String column, String message) {

  public String place() {
    if (sheet.isEmpty()) {
      return "文件";
    }
    return row == 0 ? "“" + sheet + "”表" : "“%s”表第 %d 行“%s”".formatted(sheet, row, column);
  }
}
