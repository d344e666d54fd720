package org.jinye.cases.internal;

import java.time.Instant;

/**
 * A network.
 *
 * @param fileId the case that leads it
 * @param kind FAKE or DEALING
 */
public record NetworkRow(
    long id,
    int version,
    long fileId,
    String unitCode,
    String name,
    Kind kind,
    String openedBy,
    Instant openedAt) {

  /** What a network deals in (90-rule-base.md 3.3). */
  public enum Kind {
    FAKE("制售假烟（含运输）网络"),
    DEALING("非法经营烟叶、烟丝、辅料、烟机网络");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public String url() {
    return "/cases/" + fileId + "/network";
  }
}
