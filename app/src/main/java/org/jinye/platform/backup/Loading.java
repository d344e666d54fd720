package org.jinye.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jinye.platform.database.ModuleSchema;
import org.jinye.platform.database.RestoreTarget;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes the schemas as they were when the backup was made and fills them in one transaction. Done
 * as the owner, who need not be a superuser: he takes constraints, triggers and row-level security
 * off his own tables and puts them back, and every foreign key is checked when it comes back.
 */
final class Loading {

  private static final String FORCED =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relforcerowsecurity and c.relkind in ('r', 'p') and n.nspname = any(%s)
      """;
  private static final String FOREIGN_KEYS =
      """
      select format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname),
             format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname,
                    pg_get_constraintdef(k.oid))
      from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      where k.contype = 'f' and k.conparentid = 0 and n.nspname = any(%s)
      """;

  private final Connection connection;
  private final RestoreTarget target;

  Loading(Connection connection, RestoreTarget target) {
    this.connection = connection;
    this.target = target;
  }

  void load(BackupReader backup) throws IOException, SQLException {
    Manifest manifest = backup.manifest();
    migrate(manifest.versions());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      fill(backup, statement);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }

  private void migrate(Map<String, String> versions) {
    DriverManagerDataSource owner = ModuleSchema.owner(target.access());
    refuseNewer(versions, owner);
    for (String module : target.modules()) {
      String version = versions.get(module);
      if (version != null) {
        ModuleSchema.flyway(owner, module)
            .target(MigrationVersion.fromVersion(version))
            .load()
            .migrate();
      }
    }
  }

  private void refuseNewer(Map<String, String> versions, DriverManagerDataSource owner) {
    versions.forEach((module, version) -> {
      if (!target.modules().contains(module) || !knows(owner, module, version)) {
        throw BackupRefused.because(
            "这份备份是更新版本的 jinye 做的（模块 " + module + " 第 " + version + " 版），请用不低于那个版本的程序恢复。");
      }
    });
  }

  private static boolean knows(DriverManagerDataSource owner, String module, String version) {
    Flyway flyway = ModuleSchema.flyway(owner, module).load();
    for (var migration : flyway.info().all()) {
      if (MigrationVersion.fromVersion(version).equals(migration.getVersion())) {
        return true;
      }
    }
    return false;
  }

  private void fill(BackupReader backup, Statement statement) throws IOException, SQLException {
    Manifest manifest = backup.manifest();
    String schemas =
        manifest.versions().keySet().stream().collect(Collectors.joining(",", "'{", "}'::text[]"));
    List<String> forced = first(statement, FORCED.replace("%s", schemas));
    List<String[]> keys = rows(statement, FOREIGN_KEYS.formatted(schemas));
    List<String> tables = manifest.tables().stream().map(Manifest.Table::name).toList();
    for (String table : forced) {
      statement.execute("alter table " + table + " no force row level security");
    }
    for (String[] key : keys) {
      statement.execute(key[0]);
    }
    for (String table : tables) {
      statement.execute("alter table " + table + " disable trigger user");
    }
    statement.execute("truncate " + String.join(", ", tables));
    copy(backup);
    for (Manifest.Sequence sequence : manifest.sequences()) {
      statement.execute(
          "select setval('%s', %d, %b)"
              .formatted(sequence.name(), sequence.last(), sequence.called()));
    }
    for (String[] key : keys) {
      statement.execute(key[1]);
    }
    for (String table : tables) {
      statement.execute("alter table " + table + " enable trigger user");
    }
    for (String table : forced) {
      statement.execute("alter table " + table + " force row level security");
    }
  }

  private void copy(BackupReader backup) throws IOException, SQLException {
    CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Manifest.Table table : backup.manifest().tables()) {
      String sql =
          "copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin";
      backup.read(
          table.entry(), table.sha256(), (in, whole) -> copy(copying, sql, in, whole), table);
    }
  }

  private static Object copy(CopyManager copying, String sql, InputStream in, Manifest.Table table)
      throws IOException {
    try {
      long rows = copying.copyIn(sql, in);
      if (rows != table.rows()) {
        throw BackupRefused.damaged(table.entry());
      }
      return rows;
    } catch (SQLException e) {
      throw new IOException(table.name(), e);
    }
  }

  private static List<String> first(Statement statement, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static List<String[]> rows(Statement statement, String query) throws SQLException {
    List<String[]> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    return found;
  }
}
