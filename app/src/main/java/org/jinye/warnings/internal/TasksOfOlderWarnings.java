package org.jinye.warnings.internal;

import java.util.List;
import org.jinye.platform.access.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warnings that were open before there were tasks get theirs at the first start of the version that
 * brought them; a start that is killed goes on where it stood.
 */
@Component
class TasksOfOlderWarnings {

  private static final String NEXT =
      "select warning_id from warnings.without_task order by warning_id limit 2000";
  private static final String DONE = "delete from warnings.without_task where warning_id in (:ids)";

  private final JdbcClient database;
  private final WarningTasks tasks;
  private final TransactionTemplate transaction;
  private final boolean serving;

  TasksOfOlderWarnings(
      JdbcClient database,
      WarningTasks tasks,
      TransactionTemplate transaction,
      @Value("${jinye.mode}") String mode) {
    this.database = database;
    this.tasks = tasks;
    this.transaction = transaction;
    this.serving = "serve".equals(mode);
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (serving) {
      Scope.system("升级").run(this::openAll);
    }
  }

  /** Two nodes that start at once open nothing twice: a warning has one open task of a kind. */
  void openAll() {
    while (Boolean.TRUE.equals(transaction.execute(status -> openNext()))) {
      // the next two thousand
    }
  }

  private boolean openNext() {
    List<Long> ids = database.sql(NEXT).query(Long.class).list();
    if (ids.isEmpty()) {
      return false;
    }
    tasks.open(ids, "");
    database.sql(DONE).param("ids", ids).update();
    return true;
  }
}
