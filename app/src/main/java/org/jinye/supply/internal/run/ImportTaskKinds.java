package org.jinye.supply.internal.run;

import org.jinye.tasks.TaskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of work that imports leave to people. */
@Configuration(proxyBeanMethods = false)
class ImportTaskKinds {

  @Bean
  TaskKind tasksOfRejectedRows() {
    return new TaskKind(
        ImportTasks.REJECTS, "导入更正", id -> "/imports/" + id + "/rejects", TaskKind.Ending.HERE);
  }

  @Bean
  TaskKind tasksOfFailedImports() {
    return new TaskKind(ImportTasks.FAILED, "导入没有完成", id -> "/imports/" + id, TaskKind.Ending.HERE);
  }
}
