package org.jinye.rulebook;

import org.jspecify.annotations.Nullable;

/** Something about the rules is not as it must be; the message is Chinese and may be shown. */
public abstract class RulebookException extends RuntimeException {
  private final String message;

  protected RulebookException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
