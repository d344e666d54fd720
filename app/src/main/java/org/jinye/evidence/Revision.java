package org.jinye.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which version of a file this is.
 *
 * @param number counted from 1
 * @param replaces the attachment whose place it took; null for the first
 * @param reason why it took that place; empty for the first
 */
public record Revision(int number, @Nullable Long replaces, String reason) {

  public static final Revision FIRST = new Revision(1, null, "");

  public boolean isFirst() {
    return number == 1;
  }
}
