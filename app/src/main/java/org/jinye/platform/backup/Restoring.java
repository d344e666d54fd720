package org.jinye.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.database.ModuleSchema;
import org.jinye.platform.database.RestoreMark;
import org.jinye.platform.database.RestoreTarget;
import org.springframework.core.env.Environment;

/**
 * The steps of a restore. Nothing is touched before every hash of the backup has been checked and
 * the target was found empty. From then on two marks stand, one in the data folder and one in the
 * database; while one stands nobody can start on the half copy, and the next restore begins anew.
 */
final class Restoring {

  private static final String TABLES_OF_ANYBODY =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
      order by 1 limit 1
      """;

  private final Environment environment;
  private final StagedFolder folder;

  Restoring(Environment environment, Path folder) {
    this.environment = environment;
    this.folder = new StagedFolder(folder);
  }

  void restore(BackupReader backup) throws IOException {
    folder.refuseUnlessEmpty();
    boolean external = RestoreTarget.isExternal(environment);
    if (external) {
      refuseUnlessEmptyDatabase();
    }
    backup.check();
    RestoreTarget.stopLeftBehind(new DataDirectory(folder.stage()));
    Path stage = folder.begin();
    for (Manifest.StoredFile file : backup.manifest().files()) {
      folder.add(file, backup);
    }
    try (RestoreTarget target = RestoreTarget.open(environment, new DataDirectory(stage));
        Connection owner = ModuleSchema.owner(target.access()).getConnection()) {
      mark(owner, target);
      new Loading(owner, target).load(backup);
      if (external) {
        folder.settle();
        unmark(owner);
      } else {
        unmark(owner);
      }
    } catch (SQLException e) {
      throw new IOException("the database cannot be restored", e);
    }
    if (!external) {
      folder.settle();
    }
    folder.end();
  }

  private void refuseUnlessEmptyDatabase() throws IOException {
    try (RestoreTarget target = RestoreTarget.open(environment, new DataDirectory(folder.root()));
        Connection owner = ModuleSchema.owner(target.access()).getConnection();
        Statement statement = owner.createStatement()) {
      if (RestoreMark.stands(statement)) {
        return;
      }
      try (ResultSet table = statement.executeQuery(TABLES_OF_ANYBODY)) {
        if (table.next()) {
          throw BackupRefused.because(
              "目标数据库不是空的（例如有表 " + table.getString(1) + "），没有恢复任何内容。请另建一个空数据库。");
        }
      }
    } catch (SQLException e) {
      throw new IOException("the database cannot be reached", e);
    }
  }

  /** Of an earlier restore that came to no end nothing stays. */
  private static void mark(Connection owner, RestoreTarget target) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      if (RestoreMark.stands(statement)) {
        for (String module : target.modules()) {
          statement.execute("drop schema if exists " + module + " cascade");
        }
      } else {
        statement.execute("create schema " + RestoreMark.SCHEMA);
      }
    }
  }

  private static void unmark(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("drop schema " + RestoreMark.SCHEMA);
    }
  }
}
