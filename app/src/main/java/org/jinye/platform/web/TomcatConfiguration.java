package org.jinye.platform.web;

import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.jinye.platform.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.util.unit.DataSize;

/** The server under the pages: its own words, where uploads wait, how sessions are kept. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TomcatConfiguration {

  /** What a crash takes back is the session's last second; at worst somebody signs in again. */
  private static final String UPDATE_SESSION =
      """
      update %TABLE_NAME%
      set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?,
          principal_name = ?
      from (select set_config('synchronous_commit', 'off', true)) as without_waiting
      where primary_id = ?
      """;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownErrorReport() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(LastResort.class.getName());
          }
        });
  }

  /**
   * Beside the data, where a start cleans up after a killed process; /tmp may also be too small.
   */
  @Bean
  MultipartConfigElement uploadsInDataFolder(
      DataDirectory data,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize largestForm,
      @Value("${spring.servlet.multipart.file-size-threshold}") DataSize inMemory) {
    MultipartConfigFactory uploads = new MultipartConfigFactory();
    uploads.setLocation(data.temporary().toString());
    uploads.setMaxFileSize(largestFile);
    uploads.setMaxRequestSize(largestForm);
    uploads.setFileSizeThreshold(inMemory);
    return uploads.createMultipartConfig();
  }

  /** Two requests of one person at the same time may both leave a notice in the session. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWithoutConflict() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Every page moves a session's last access: reading does not wait for an import's log on disk.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWithoutWaiting() {
    return sessions -> sessions.setUpdateSessionQuery(UPDATE_SESSION);
  }
}
