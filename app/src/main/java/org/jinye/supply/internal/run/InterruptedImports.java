package org.jinye.supply.internal.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jinye.platform.access.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Imports whose process was killed and which no job will repeat, those of the command line: their
 * files are kept, so they are simply run again.
 */
@Component
class InterruptedImports {

  private static final Logger LOG = LoggerFactory.getLogger(InterruptedImports.class);

  private final ImportQueue queue;
  private final ImportRunner runner;
  private final DataSource database;
  private final ObjectProvider<Scheduler> scheduler;

  InterruptedImports(
      ImportQueue queue,
      ImportRunner runner,
      DataSource database,
      ObjectProvider<Scheduler> scheduler) {
    this.queue = queue;
    this.runner = runner;
    this.database = database;
    this.scheduler = scheduler;
  }

  void takeUp() {
    if (!nobodyImports()) {
      return;
    }
    List<String> queued =
        scheduler.getObject().getScheduledExecutionsForTask(ImportJobs.TASK.getTaskName()).stream()
            .map(execution -> execution.getTaskInstance().getId())
            .toList();
    List<Long> left = Scope.system("导入").get(() -> queue.listLeft(queued));
    for (long id : left) {
      LOG.warn("import {} was interrupted and is run again", id);
      runner.run(id);
    }
  }

  private boolean nobodyImports() {
    try {
      Optional<ImportLock> lock = ImportLock.take(database);
      if (lock.isEmpty()) {
        return false;
      }
      try (ImportLock held = lock.get()) {
        held.require();
        return true;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the import lock cannot be asked for", e);
    }
  }
}
