package org.jinye.platform.web;

import java.io.Serial;

/** What was asked for does not exist, or not within the asker's scope: the answer is the same. */
public final class NotFound extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private NotFound(String message) {
    super(message);
  }

  /** {@code NotFound.of("预警")}: 没有找到该预警。 */
  public static NotFound of(String thing) {
    return new NotFound("没有找到该" + thing + "，或不在您的管辖范围内。");
  }
}
