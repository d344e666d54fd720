package org.jinye.supply.internal.source;

/** What a file holds, told from its content and never from its name. */
public enum FileKind {
  TEXT("文本（CSV）"),
  JSON_LINES("JSON 行（每行一个对象）"),
  WORKBOOK("Excel 工作簿（xlsx）"),
  PARQUET("Parquet");

  private final String title;

  FileKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
