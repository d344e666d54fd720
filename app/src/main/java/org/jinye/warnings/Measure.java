package org.jinye.warnings;

/** What follows from a confirmed irregularity. */
public enum Measure {
  INQUIRY_LETTER("质询函"),
  RECTIFICATION_NOTICE("整改通知书"),
  CASE("移交立案"),
  REPORT("上报");

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
