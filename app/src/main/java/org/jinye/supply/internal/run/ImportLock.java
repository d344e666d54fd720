package org.jinye.supply.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One import at a time, over all nodes and commands. It dies with its connection, so a killed
 * process leaves none behind.
 */
final class ImportLock implements AutoCloseable {

  private static final long KEY = 0x6A696E7965_01L;

  private final Connection connection;

  private ImportLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty when another import is running. */
  static Optional<ImportLock> take(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    boolean taken = false;
    try {
      taken = ask(connection, "select pg_try_advisory_lock(?)");
      return taken ? Optional.of(new ImportLock(connection)) : Optional.empty();
    } finally {
      if (!taken) {
        connection.close();
      }
    }
  }

  /** Throws when the connection, and with it the lock, is gone. */
  void require() throws SQLException {
    if (!connection.isValid(5)) {
      throw new SQLException("the import lock was lost");
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(?)");
    }
  }
}
