package org.jinye.organization.internal.onetime;

import java.time.Instant;

/**
 * Something that happened to the one-time password of an account.
 *
 * @param reason why an administrator did it; empty when the owner did it himself
 */
public record OneTimeEvent(Instant at, Kind kind, String by, String reason) {

  /** What happened. */
  public enum Kind {
    SWITCHED_ON("启用"),
    NEW_CODES("换发备用码"),
    CODE_USED("用掉一个备用码"),
    SWITCHED_OFF("本人停用"),
    RESET("管理员重置");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
