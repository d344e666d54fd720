package org.jinye.platform.secret;

import org.jspecify.annotations.Nullable;

/**
 * The answer to who wants to see a sensitive field: the text, or what is wrong with the reason.
 *
 * @param shown null while the reason is asked for
 */
public record RevealPage(
    String kind, String id, String reason, @Nullable String fault, @Nullable Shown shown) {

  static RevealPage asking(String kind, String id, String reason, String fault) {
    return new RevealPage(kind, id, reason, fault, null);
  }

  static RevealPage showing(String kind, String id, Shown shown) {
    return new RevealPage(kind, id, "", null, shown);
  }
}
