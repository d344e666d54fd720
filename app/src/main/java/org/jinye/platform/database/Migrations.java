package org.jinye.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jinye.platform.StartRefused;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the schema of each module up to date, in floor order, and grants it to the application.
 * One process at a time; a database that a newer version of the application has used is refused
 * before anything is changed.
 */
final class Migrations {

  private static final long LOCK = 0x6A696E7965_02L;

  private static final String OTHER_HISTORIES =
      """
      select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = 'flyway_schema_history' and c.relkind = 'r' and not (n.nspname = any(:known))
      order by n.nspname
      """;

  /**
   * Row-level security is forced on the owner as well, who has to upgrade and to back up all rows.
   */
  private static final String SIGHT_OF_THE_OWNER =
      """
      select format('create policy owner on %I.%I to %I using (true) with check (true)',
                    n.nspname, c.relname, current_user)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relforcerowsecurity and n.nspname = any(:known)
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner')
      """;

  private final DatabaseAccess access;
  private final DriverManagerDataSource owner;

  Migrations(DatabaseAccess access) {
    this.access = access;
    this.owner = ModuleSchema.owner(access);
  }

  void run(List<String> modules) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")");
      RestoreMark.refuse(statement);
      refuseNewer(modules);
      modules.forEach(module -> ModuleSchema.flyway(owner, module).load().migrate());
      grant(modules);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the owner cannot reach the database", e);
    }
  }

  private void refuseNewer(List<String> modules) {
    List<String> unknown =
        JdbcClient.create(owner)
            .sql(OTHER_HISTORIES)
            .param("known", modules.toArray(String[]::new))
            .query(String.class)
            .list();
    if (!unknown.isEmpty()) {
      throw newer("含有本程序没有的模块 " + String.join("、", unknown));
    }
    for (String module : modules) {
      Flyway flyway = ModuleSchema.flyway(owner, module).load();
      Arrays.stream(flyway.info().applied())
          .filter(Migrations::isFuture)
          .findFirst()
          .ifPresent(ahead -> {
            throw newer("模块 " + module + " 已升级到第 " + ahead.getVersion() + " 版");
          });
    }
  }

  private static boolean isFuture(MigrationInfo info) {
    return info.getState() == MigrationState.FUTURE_SUCCESS
        || info.getState() == MigrationState.FUTURE_FAILED;
  }

  private static StartRefused newer(String how) {
    return StartRefused.because(
        "数据库已被更新版本的 jinye 使用过（" + how + "），旧程序不能再用它。请改用不低于那个版本的程序，或恢复升级前的备份。");
  }

  private void grant(List<String> modules) {
    JdbcClient database = JdbcClient.create(owner);
    for (String module : modules) {
      database
          .sql("call platform.grant_to_application(:module, :role)")
          .param("module", module)
          .param("role", access.application().user())
          .update();
    }
    database
        .sql(SIGHT_OF_THE_OWNER)
        .param("known", modules.toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(policy -> database.sql(policy).update());
  }
}
