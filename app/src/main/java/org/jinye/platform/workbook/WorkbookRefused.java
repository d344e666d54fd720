package org.jinye.platform.workbook;

import java.io.Serial;

/**
 * A workbook that cannot be read as a whole. The message is written for whoever sent it; the code
 * is stable.
 */
public final class WorkbookRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String code;

  private WorkbookRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The message is never absent here. */
  public String text() {
    return String.valueOf(getMessage());
  }

  static WorkbookRefused zipBomb(String measure) {
    return new WorkbookRefused(
        "zip_bomb", "工作簿解压后%s，超出允许范围，为安全起见未打开。请拆分后上传，或改用 CSV。".formatted(measure));
  }

  static WorkbookRefused damaged(String what) {
    return new WorkbookRefused("damaged", "%s已损坏或不完整，无法读取。请重新导出后上传。".formatted(what));
  }

  static WorkbookRefused foreignFormat(String found) {
    return new WorkbookRefused("foreign_format", "这是%s，不能导入。请另存为 xlsx。".formatted(found));
  }

  static WorkbookRefused tooManyColumns(int columns, int limit) {
    return new WorkbookRefused("too_many_columns", "表头有 %d 列，超过上限 %d 列。".formatted(columns, limit));
  }
}
