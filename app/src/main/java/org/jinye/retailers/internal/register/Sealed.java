package org.jinye.retailers.internal.register;

import org.jspecify.annotations.Nullable;

/**
 * The three columns of a text that is sealed. A masked text without the others asks to keep the
 * known one.
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into a statement
record Sealed(byte @Nullable [] sealed, @Nullable String masked, @Nullable String index) {

  static final Sealed NONE = new Sealed(null, null, null);

  static Sealed known(String masked) {
    return new Sealed(null, masked, null);
  }
}
