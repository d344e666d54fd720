package org.jinye.supply.web;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a file as DuckDB and PostgreSQL give them, and how a table shows them. */
public final class FileTexts {

  private static final int SHORT = 13;

  private FileTexts() {}

  /** A number of twelve digits stays on one line, an address may take several. */
  public static String width(String value) {
    return value.length() <= SHORT ? "short" : "";
  }

  // An empty cell and no cell are the same to an import.
  static List<String> of(@Nullable Array array) throws SQLException {
    if (array == null) {
      return List.of();
    }
    return Arrays.stream((Object[]) array.getArray())
        .map(value -> value == null ? "" : value.toString())
        .toList();
  }
}
