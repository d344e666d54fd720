package org.jinye.releases.internal;

import org.jinye.rulebook.Rulebook;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RuleSettings.class)
class ReleasesConfiguration {

  @Bean
  Rulebook rulebook() {
    return Rulebook.load();
  }
}
