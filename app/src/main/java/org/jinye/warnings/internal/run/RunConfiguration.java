package org.jinye.warnings.internal.run;

import org.jinye.tasks.TaskKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineLimits.class)
class RunConfiguration {

  @Bean
  TaskKind tasksOfFailedRuns() {
    return new TaskKind(RunTasks.FAILED, "评估没有完成", id -> "/runs/" + id, TaskKind.Ending.HERE);
  }
}
