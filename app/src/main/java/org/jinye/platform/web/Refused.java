package org.jinye.platform.web;

import java.io.Serial;

/**
 * A request that the rules of the trade do not allow; the message is a Chinese sentence for the
 * user.
 */
public final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private Refused(String message) {
    super(message);
  }

  public static Refused because(String sentence) {
    return new Refused(sentence);
  }
}
