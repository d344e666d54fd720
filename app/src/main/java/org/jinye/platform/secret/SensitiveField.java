package org.jinye.platform.secret;

import java.util.Optional;

/** A kind of sensitive text that may be shown on a click; contributed by a module as a bean. */
public interface SensitiveField {

  /** Its name in addresses: lower-case words with hyphens, {@code retailer-telephone}. */
  String kind();

  /** Its name for readers: 零售户电话. */
  String title();

  /**
   * Looks it up and opens it. Runs within a transaction under the scope of who asks: what is not in
   * sight is empty.
   */
  Optional<Shown> find(String id);
}
