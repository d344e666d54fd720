package org.jinye.warnings.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Held while somebody works on a run or a back-test, whatever node or command it is. PostgreSQL
 * gives it free when the holder's process dies, so one without its lock has been left behind.
 */
final class RunLock implements AutoCloseable {

  private final Connection connection;
  private final Work.Kind kind;
  private final int id;

  private RunLock(Connection connection, Work.Kind kind, int id) {
    this.connection = connection;
    this.kind = kind;
    this.id = id;
  }

  /** The lock, or nothing when somebody else holds it. */
  static Optional<RunLock> tryTake(DataSource dataSource, Work.Kind kind, long id) {
    try {
      Connection connection = dataSource.getConnection();
      RunLock lock = new RunLock(connection, kind, Math.toIntExact(id));
      if (lock.ask("select pg_try_advisory_lock(?, ?)")) {
        return Optional.of(lock);
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock of " + kind + " " + id, e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask("select pg_advisory_unlock(?, ?)");
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("lock of " + kind + " " + id, e);
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, kind.number());
      statement.setInt(2, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
