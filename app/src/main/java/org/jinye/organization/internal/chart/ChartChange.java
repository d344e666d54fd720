package org.jinye.organization.internal.chart;

/** What taking the workbook over would do with one of its rows. */
public record ChartChange(Kind kind, String sheet, int row, String what, String words) {

  /** What happens to the record. */
  public enum Kind {
    ADDED("新增"),
    CHANGED("修改"),
    ENDED("结束");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
