package org.jinye.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Files that count are deleted through this only: never while a backup is being made on any node,
 * which may be about to copy them.
 */
@Component
public class Deletions {

  private static final long KEY = 0x6A696E7965_03L;
  private static final String TRY = "select pg_try_advisory_lock(" + KEY + ")";
  private static final String FREE = "select pg_advisory_unlock(" + KEY + ")";

  /** Taken by a backup, for as long as its connection lives; several may be made at once. */
  static final String BACKUP_RUNS = "select pg_advisory_lock_shared(" + KEY + ")";

  private final DataSource database;

  Deletions(DataSource database) {
    this.database = database;
  }

  /** Does the work, or returns false, having done nothing, while a backup is being made. */
  public boolean unlessABackupRuns(Runnable deleting) {
    try (Connection connection = database.getConnection()) {
      if (!ask(connection, TRY)) {
        return false;
      }
      try {
        deleting.run();
      } finally {
        ask(connection, FREE);
      }
      return true;
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the lock of deletions", e);
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
