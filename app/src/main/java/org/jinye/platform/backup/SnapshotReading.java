package org.jinye.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/**
 * The database as of one moment, however long the reading takes: one repeatable-read transaction,
 * in which nobody else is held up.
 */
final class SnapshotReading {

  /** Who is signed in is no business of a copy, and its file must not open anybody's session. */
  private static final String LEFT_EMPTY =
      "'platform.spring_session', 'platform.spring_session_attributes'";

  private static final String SCHEMAS =
      """
      select table_schema from information_schema.tables
      where table_name = 'flyway_schema_history' order by table_schema
      """;
  private static final String TABLES =
      """
      select format('%%I.%%I', n.nspname, c.relname),
             array_agg(quote_ident(a.attname) order by a.attnum)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname in (select table_schema from information_schema.tables
                          where table_name = 'flyway_schema_history')
        and n.nspname || '.' || c.relname not in (%s)
      group by n.nspname, c.relname order by n.nspname, c.relname
      """
          .formatted(LEFT_EMPTY);
  private static final String SEQUENCES =
      """
      select format('%I.%I', schemaname, sequencename) from pg_sequences
      where schemaname in (select table_schema from information_schema.tables
                           where table_name = 'flyway_schema_history')
      order by 1
      """;

  /** Tables that do not show the owner all their rows, when he is no superuser. */
  private static final String HIDDEN =
      """
      select c.oid::regclass::text from pg_class c
      where c.relforcerowsecurity
        and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner')
      """;

  private final Connection connection;

  /**
   * Takes the snapshot.
   *
   * @param connection of the owner, with all units in sight
   */
  SnapshotReading(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
  }

  /** A backup with some of the rows would look like one with all of them. */
  void refuseHiddenRows() throws SQLException {
    List<String> hidden = texts(HIDDEN);
    if (!hidden.isEmpty()) {
      throw BackupRefused.because(
          "数据库属主不能读到下列表的全部行，没有备份："
              + String.join("、", hidden)
              + "。请由超级用户执行 alter role … bypassrls（属主角色）后再备份。");
    }
  }

  String moment() throws SQLException {
    return texts("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
        .getFirst();
  }

  Map<String, String> versions() throws SQLException {
    Map<String, String> versions = new TreeMap<>();
    for (String schema : texts(SCHEMAS)) {
      String newest =
          "select version from "
              + schema
              + ".flyway_schema_history where version is not null order by installed_rank desc limit 1";
      versions.put(schema, texts(newest).getFirst());
    }
    return versions;
  }

  /** A table and its columns that are stored and not computed. */
  record Shape(String name, List<String> columns) {}

  List<Shape> tables() throws SQLException {
    List<Shape> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        Array columns = rows.getArray(2);
        tables.add(new Shape(rows.getString(1), List.of((String[]) columns.getArray())));
      }
    }
    return tables;
  }

  /** Writes the rows; how many. */
  long copy(Shape table, OutputStream out) throws IOException {
    String sql =
        "copy (select "
            + String.join(", ", table.columns())
            + " from "
            + table.name()
            + ") to stdout";
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    } catch (SQLException e) {
      throw new IOException(table.name(), e);
    }
  }

  /** Sequences run ahead of every snapshot, which is what a copy needs. */
  List<Manifest.Sequence> sequences() throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : texts(SEQUENCES)) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }

  List<String> texts(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
