package org.jinye.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Durable jobs. Modules contribute db-scheduler {@link Task} beans and schedule instances of them
 * through the {@link Scheduler} bean, inside their own transaction if they like. Jobs run on nodes
 * that serve; a job of a killed node is taken up again after {@value #MISSED_HEARTBEATS} missed
 * heartbeats, so every job must be repeatable.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);
  private static final int MISSED_HEARTBEATS = 4;
  private static final int THREADS = 3;

  /** A job that has not come to an end by then is interrupted and taken up again later. */
  private static final Duration LAST_CHANCE = Duration.ofSeconds(15);

  private final boolean serving;
  private @Nullable Scheduler scheduler;

  Jobs(@Value("${jinye.mode}") String mode) {
    this.serving = "serve".equals(mode);
  }

  @Bean(destroyMethod = "stop")
  Scheduler scheduler(javax.sql.DataSource dataSource, List<Task<?>> tasks) {
    List<Task<?>> known = new ArrayList<>();
    var startup = new StartupTasks();
    for (Task<?> task : tasks) {
      if (task instanceof RecurringTask<?> recurring) {
        startup.add(recurring);
      } else {
        known.add(task);
      }
    }
    Scheduler built =
        startup
            .addTo(
                Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                    .tableName("platform.scheduled_task")
                    .schedulerName(new SchedulerName.Fixed(nodeName()))
                    .pollingInterval(POLLING)
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .shutdownMaxWait(LAST_CHANCE)
                    .threads(THREADS))
            .build();
    this.scheduler = built;
    return built;
  }

  /** Tells who looks into the table of jobs which process it is; never the same twice. */
  private static String nodeName() {
    return "node-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (serving && scheduler != null) {
      scheduler.start();
    }
  }
}
