package org.jinye.warnings.internal.followup;

import org.jinye.tasks.TaskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of tasks that follow from warnings. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

  @Bean
  TaskKind warningVisit() {
    return TaskKind.onSubject(VisitingShops.TASK, "走访", id -> "/visits/" + id);
  }

  @Bean
  TaskKind warningReferral() {
    return TaskKind.onSubject(Referring.TASK, "移送反馈", id -> "/referrals/" + id);
  }
}
