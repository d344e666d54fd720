package org.jinye.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jinye.platform.access.RequestOrigin;
import org.jinye.platform.access.Scope;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that carry the scope of the thread that asks. It is set anew at every
 * hand-out, so a pooled connection never keeps the scope of the one before; without a scope the
 * range is empty and row-level security shows nothing.
 */
final class ScopedDataSource extends DelegatingDataSource {

  private static final String SET =
      """
      select set_config('jinye.actor', ?, false),
             set_config('jinye.account', ?, false),
             set_config('jinye.unit_from', ?, false),
             set_config('jinye.unit_to', ?, false),
             set_config('jinye.address', ?, false),
             set_config('jinye.request', ?, false)
      """;

  /** Connections of the pool that do not wait for the disk at a commit; see {@link LateFlush}. */
  private final Set<Object> late =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  ScopedDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      Scope scope = Scope.current();
      statement.setString(1, scope == null ? "" : scope.actor());
      statement.setString(2, scope == null ? "" : Long.toString(scope.accountId()));
      statement.setString(3, scope == null ? "" : scope.from());
      statement.setString(4, scope == null ? "" : scope.to());
      RequestOrigin origin = RequestOrigin.current();
      statement.setString(5, origin.address());
      statement.setString(6, origin.requestId());
      statement.execute();
      flush(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void flush(Connection connection) throws SQLException {
    Object physical = connection.unwrap(PGConnection.class);
    if (LateFlush.isOn() ? late.add(physical) : late.remove(physical)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            LateFlush.isOn() ? "set synchronous_commit = off" : "reset synchronous_commit");
      }
    }
  }
}
