package org.jinye.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.StartRefused;
import org.jinye.platform.UnfinishedRestore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts or reaches PostgreSQL, migrates it as owner, and offers it under the application's role.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  /**
   * For disks without moving heads, where an index costs what it reads; compiled queries never pay
   * for a page.
   */
  private static final String PLANNING = "-c random_page_cost=1.1 -c jit=off";

  @Bean
  Clock clock(@Value("${jinye.zone}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  DataDirectory dataDirectory(@Value("${jinye.data}") Path root) {
    DataDirectory data = new DataDirectory(root.toAbsolutePath().normalize());
    data.folder(".");
    UnfinishedRestore.refuse(data.root());
    return data;
  }

  @Bean
  @ConditionalOnExpression("'${jinye.database.url:}' == ''")
  EmbeddedDatabase embeddedDatabase(DataDirectory data, @Value("${jinye.mode}") String mode)
      throws java.io.IOException {
    EmbeddedDatabase database = new EmbeddedDatabase(data, mode);
    if ("serve".equals(mode) && !database.isOurs()) {
      database.close();
      throw StartRefused.because("该数据目录正被另一个 jinye 使用，请先停止它，或用 --data 换一个目录。");
    }
    return database;
  }

  @Bean
  DatabaseAccess databaseAccess(
      DatabaseSettings settings,
      ObjectProvider<EmbeddedDatabase> embedded,
      @Value("${jinye.demo}") boolean demo,
      @Value("${jinye.mode}") String mode) {
    EmbeddedDatabase database = embedded.getIfAvailable();
    DatabaseAccess access = database == null ? settings.external() : database.access();
    boolean inProduction = database == null && !demo && "serve".equals(mode);
    if (inProduction) {
      ProductionAccess.checkLogins(access);
    }
    new Migrations(access).run(settings.modules());
    if (inProduction) {
      ProductionAccess.checkRights(access);
    }
    return access;
  }

  @Bean(destroyMethod = "close")
  HikariDataSource pool(DatabaseAccess access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("jinye");
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.application().user());
    pool.setPassword(access.application().password());
    pool.setMaximumPoolSize(24);
    pool.setMinimumIdle(2);
    pool.addDataSourceProperty("options", PLANNING);
    return pool;
  }

  @Bean
  @org.springframework.context.annotation.Primary
  DataSource dataSource(HikariDataSource pool) {
    return new ScopedDataSource(pool);
  }
}
