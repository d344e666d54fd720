package org.jinye.warnings;

import org.jspecify.annotations.Nullable;

/**
 * What a warning is about: a retailer, or an item in a unit.
 *
 * @param key the retailer's number, or {@code item@unit}, as in {@code warnings.warning.subject}
 */
public record WarningSubject(String key) {

  private static final char AT = '@';

  /** The subject of a finding: its retailer, or else its item in its unit. */
  public static WarningSubject of(
      @Nullable String retailerId, @Nullable String itemId, String unitCode) {
    return new WarningSubject(
        retailerId == null ? (itemId == null ? "" : itemId) + AT + unitCode : retailerId);
  }

  public boolean isRetailer() {
    return key.indexOf(AT) < 0;
  }

  /** The retailer's number; null when it is about an item. */
  public @Nullable String retailerId() {
    return isRetailer() ? key : null;
  }

  /** The item; empty when it is about a retailer, or about a unit as a whole. */
  public String itemId() {
    return isRetailer() ? "" : key.substring(0, key.lastIndexOf(AT));
  }

  /** Where the item was judged; empty when it is about a retailer. */
  public String unitCode() {
    return isRetailer() ? "" : key.substring(key.lastIndexOf(AT) + 1);
  }
}
