package org.jinye.supply.web;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of texts as DuckDB and PostgreSQL give them. */
final class FileTexts {

  private FileTexts() {}

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
