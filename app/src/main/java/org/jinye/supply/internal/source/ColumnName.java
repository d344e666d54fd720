package org.jinye.supply.internal.source;

import java.text.Normalizer;
import java.util.Locale;

/** Names of columns as they are compared: full-width or not, with spaces or without, any case. */
public final class ColumnName {

  private ColumnName() {}

  public static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cntrl}\\uFEFF]", "")
        .toLowerCase(Locale.ROOT);
  }
}
