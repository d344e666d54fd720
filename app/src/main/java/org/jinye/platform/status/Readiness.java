package org.jinye.platform.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.database.DatabaseAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a node needs to take requests. Each check has an end within seconds, so that a proxy hears
 * "no" and does not wait; what is wrong stands in the log and never in the answer.
 */
@Configuration(proxyBeanMethods = false)
class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final String SECONDS = "2";

  /** Asked over a connection of its own: the pool would let a probe wait half a minute. */
  private static final String MIGRATED =
      "select to_regclass('platform.trail') is not null"
          + " and to_regnamespace('jinye_restoring') is null";

  @Bean
  HealthIndicator migratedDatabase(DatabaseAccess access) {
    return () -> {
      try (Connection connection =
              DriverManager.getConnection(access.url(), impatient(access.application()));
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(MIGRATED)) {
        return row.next() && row.getBoolean(1) ? up() : down("the schema is not there", null);
      } catch (SQLException e) {
        return down("the database does not answer", e);
      }
    };
  }

  @Bean
  HealthIndicator writableData(DataDirectory data, MonitoringSettings settings) {
    return () -> {
      try {
        Path probe = Files.createTempFile(data.temporary(), "ready-", ".part");
        Files.writeString(probe, "ready");
        Files.delete(probe);
        long free = Files.getFileStore(data.root()).getUsableSpace();
        return free >= settings.leastDisk().toBytes() ? up() : down("the disk is full", null);
      } catch (IOException e) {
        return down("the data folder is not writable", e);
      }
    };
  }

  private static Properties impatient(DatabaseAccess.Login login) {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", SECONDS);
    properties.setProperty("socketTimeout", SECONDS);
    properties.setProperty("loginTimeout", SECONDS);
    return properties;
  }

  private static Health up() {
    return Health.up().build();
  }

  private static Health down(String why, @org.jspecify.annotations.Nullable Exception cause) {
    LOG.warn("not ready: {}", why, cause);
    return Health.down().build();
  }
}
