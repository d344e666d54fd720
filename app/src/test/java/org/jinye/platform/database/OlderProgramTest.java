package org.jinye.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jinye.platform.StartRefused;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderProgramTest {

  private static final String LATER =
      """
      insert into worktime.flyway_schema_history
        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
      values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, true)
      """;

  @TempDir private Path folder;

  @Test
  void refusesADatabaseThatANewerOneHasUsedAndChangesNothing() throws SQLException {
    var database = ExternalPostgres.create();
    var installation = new Installation(folder.resolve("data"), database);
    installation.open().close();
    execute(database, LATER);
    assertRefused(installation, "更新版本", "模块 worktime 已升级到第 999 版");
    execute(database, "delete from worktime.flyway_schema_history where installed_rank = 999");
    execute(
        database, "create schema later; create table later.flyway_schema_history (version text)");
    assertRefused(installation, "更新版本", "later");
    execute(database, "drop schema later cascade");
    installation.open().close();
  }

  private static void assertRefused(Installation installation, String... words) {
    assertThatThrownBy(installation::open)
        .satisfies(failure ->
            assertThat(StartRefused.in(failure).orElseThrow().sentence()).contains(words));
  }

  private static void execute(ExternalPostgres.Database database, String sql) throws SQLException {
    try (var connection = database.asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
