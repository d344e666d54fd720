package org.jinye.supply;

/** How a file came in. */
public enum ImportSource {
  UPLOAD("网页上传"),
  COMMAND("命令行"),
  INBOX("收件目录"),
  CORRECTION("更正后重新导入");

  private final String title;

  ImportSource(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
