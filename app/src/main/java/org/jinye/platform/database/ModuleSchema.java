package org.jinye.platform.database;

import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema of one module and its migrations. */
public final class ModuleSchema {

  /**
   * The owner of an external database is no superuser, so the row-level security that is forced on
   * its own tables hides every row from it unless it states a range like everybody else.
   */
  private static final String EVERYTHING_IN_SIGHT =
      "-c jinye.unit_from= -c jinye.unit_to=: -c jinye.actor=upgrade";

  private ModuleSchema() {}

  public static FluentConfiguration flyway(DriverManagerDataSource owner, String module) {
    return Flyway.configure()
        .dataSource(owner)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(true);
  }

  /** Connections as owner that see the rows of all units. */
  public static DriverManagerDataSource owner(DatabaseAccess access) {
    var owner =
        new DriverManagerDataSource(access.url(), access.owner().user(), access.owner().password());
    Properties properties = new Properties();
    properties.setProperty("options", EVERYTHING_IN_SIGHT);
    owner.setConnectionProperties(properties);
    return owner;
  }
}
