package org.jinye.platform.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the schema of each module up to date, in floor order, and grants it to the application.
 */
final class Migrations {

  private final DatabaseAccess access;

  Migrations(DatabaseAccess access) {
    this.access = access;
  }

  void run(List<String> modules) {
    var owner =
        new DriverManagerDataSource(access.url(), access.owner().user(), access.owner().password());
    JdbcClient database = JdbcClient.create(owner);
    for (String module : modules) {
      Flyway.configure()
          .dataSource(owner)
          .schemas(module)
          .locations("classpath:db/migration/" + module)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    }
    for (String module : modules) {
      database
          .sql("call platform.grant_to_application(:module, :role)")
          .param("module", module)
          .param("role", access.application().user())
          .update();
    }
  }
}
