package org.jinye.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The store of the files does not answer, or does not let us in. */
public final class StoreUnreachable extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  private final String words;

  private StoreUnreachable(String words, Throwable cause) {
    super(new IOException(words, cause));
    this.words = words;
  }

  /** {@code words}: a Chinese sentence for the user, without addresses or keys. */
  public static StoreUnreachable because(String words, Throwable cause) {
    return new StoreUnreachable(words, cause);
  }

  public String words() {
    return words;
  }
}
