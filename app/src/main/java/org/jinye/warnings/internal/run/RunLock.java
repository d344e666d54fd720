package org.jinye.warnings.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Held while somebody works on a run, whatever node or command it is. PostgreSQL gives it free when
 * the holder's process dies, so a run without its lock has been left behind.
 */
final class RunLock implements AutoCloseable {

  /** Tells our advisory locks from those of others. */
  private static final int KIND = 0x4A59;

  private final Connection connection;
  private final int runId;

  private RunLock(Connection connection, int runId) {
    this.connection = connection;
    this.runId = runId;
  }

  /** The lock, or nothing when somebody else holds it. */
  static Optional<RunLock> tryTake(DataSource dataSource, long runId) {
    try {
      Connection connection = dataSource.getConnection();
      RunLock lock = new RunLock(connection, Math.toIntExact(runId));
      if (lock.ask("select pg_try_advisory_lock(?, ?)")) {
        return Optional.of(lock);
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock of run " + runId, e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask("select pg_advisory_unlock(?, ?)");
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock of run " + runId, e);
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, KIND);
      statement.setInt(2, runId);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
