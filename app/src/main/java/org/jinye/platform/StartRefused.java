package org.jinye.platform;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application does not start because of something that who starts it can mend. */
public final class StartRefused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  private StartRefused(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** A Chinese sentence that says what is wrong and what to do. */
  public static StartRefused because(String sentence) {
    return new StartRefused(sentence);
  }

  public String sentence() {
    return sentence;
  }

  /** The refusal among the causes of what Spring reports, if there is one. */
  public static Optional<StartRefused> in(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }
}
