package org.jinye.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** One database for all that reads or writes a few rows: to open another takes longer than that. */
final class DuckDb {
  private static final DuckDBConnection DATABASE = open();

  private DuckDb() {}

  static Connection connection() throws SQLException {
    return DATABASE.duplicate();
  }

  private static DuckDBConnection open() {
    try {
      return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
