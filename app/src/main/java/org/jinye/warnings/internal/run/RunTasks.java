package org.jinye.warnings.internal.run;

import java.util.List;
import org.jinye.platform.access.Role;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.Length;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A run that failed waits for the city's supervisors until another one has judged its days. To be
 * called in the transaction that ends the run.
 */
@Component
class RunTasks {

  static final String FAILED = "evaluation-failed";

  private static final Length TO_REPEAT = Length.ofWorkingDays(1);
  private static final String WITHIN =
      """
      select id from warnings.run
      where unit_code = :unit and state = 'FAILED' and id < :id
        and from_date >= :from and to_date <= :to
      """;

  private final Tasks tasks;
  private final JdbcClient database;

  RunTasks(Tasks tasks, JdbcClient database) {
    this.tasks = tasks;
    this.database = database;
  }

  /** What earlier runs of these days left to do is done. */
  void finished(StoredRun run) {
    List<String> failed = failedWithin(run);
    if (!failed.isEmpty() && tasks.problemsOfFinishing(FAILED, failed).isEmpty()) {
      tasks.finishAll(FAILED, failed, "评估 " + run.id() + " 已完成。");
    }
  }

  /** One task for the same days, however often they were tried. */
  void failed(StoredRun run, String problem) {
    tasks.cancel(FAILED, failedWithin(run), "又一次没有完成，见评估 " + run.id() + "。");
    String title = "%s 至 %s 的评估".formatted(run.fromDate(), run.toDate());
    tasks.open(
        NewTask.of(
                FAILED,
                Long.toString(run.id()),
                title,
                run.unitCode(),
                new Post(run.unitCode(), Role.SUPERVISOR))
            .because(problem)
            .within(TO_REPEAT));
  }

  private List<String> failedWithin(StoredRun run) {
    return database
        .sql(WITHIN)
        .param("unit", run.unitCode())
        .param("id", run.id())
        .param("from", run.fromDate())
        .param("to", run.toDate())
        .query(String.class)
        .list();
  }
}
