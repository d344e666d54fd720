package org.jinye.warnings.internal.suppression;

import org.jinye.tasks.TaskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of task that a proposal becomes. */
@Configuration(proxyBeanMethods = false)
class SuppressionTasks {

  @Bean
  TaskKind suppressionApproval() {
    return TaskKind.onSubject(Suppressing.TASK, "免扰审批", id -> "/suppressions/" + id);
  }
}
