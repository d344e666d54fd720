package org.jinye.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The content in the store is missing or is not what was recorded. */
public final class DamagedAttachment extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  private DamagedAttachment(String message) {
    super(new IOException(message));
  }

  public static DamagedAttachment of(String sha256) {
    return new DamagedAttachment("attachment missing or altered: " + sha256);
  }
}
