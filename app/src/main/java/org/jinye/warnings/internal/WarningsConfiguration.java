package org.jinye.warnings.internal;

import org.jinye.tasks.TaskKind;
import org.jinye.warnings.HandlingLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandlingLimits.class)
class WarningsConfiguration {

  @Bean
  TaskKind warningScreening() {
    return TaskKind.onSubject(WarningTasks.SCREENING, "预警筛查", id -> "/warnings/" + id);
  }

  @Bean
  TaskKind warningChecking() {
    return TaskKind.onSubject(WarningTasks.CHECKING, "预警核查", id -> "/warnings/" + id);
  }
}
