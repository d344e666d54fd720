package org.jinye.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code jinye.log=json} turns the log into one JSON object a line, as collectors read it (Elastic
 * Common Schema). Set before the log is opened, so it cannot be a bean.
 */
public final class LogFormat implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if ("json".equals(environment.getProperty("jinye.log"))) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "jinye.log", Map.of("logging.structured.format.console", "ecs")));
    }
  }

  /** After the configuration files have been read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
