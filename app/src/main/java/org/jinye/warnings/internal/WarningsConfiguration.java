package org.jinye.warnings.internal;

import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.HandlingLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandlingLimits.class)
class WarningsConfiguration {

  @Bean
  Rulebook rulebook() {
    return Rulebook.load();
  }
}
