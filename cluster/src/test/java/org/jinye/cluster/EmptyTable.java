package org.jinye.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jinye.rulebook.engine.InputTable;

/** A file of the snapshot without rows. */
final class EmptyTable {
  private EmptyTable() {}

  static void write(InputTable table, Path folder) throws SQLException {
    try (var connection = DuckDb.connection();
        var statement = connection.createStatement()) {
      statement.execute(
          "copy (select %s where false) to '%s' (format parquet)"
              .formatted(
                  String.join(", ", table.casts(Set.of())),
                  folder.resolve(table.viewName() + ".parquet")));
    }
  }
}
