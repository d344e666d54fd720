package org.jinye.platform.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * When and where a session began; kept with the session.
 *
 * @param browser as the browser calls itself
 */
public record SessionOpening(Instant at, String address, String browser) implements Serializable {

  /** Name of the session's attribute. */
  static final String ATTRIBUTE = "jinye.opening";

  private static final long serialVersionUID = 1L;
}
