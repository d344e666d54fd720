package org.jinye.tasks.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 批量交接: a leader gives ticked tasks, or all that one person has, to another person. */
@Service
public class HandingOver {

  private static final String ROWS =
      "select " + TaskRows.COLUMNS + " from tasks.task t where t.is_open and ";
  private static final String TICKED =
      ROWS + "t.id = any(:ids) and t.post_unit >= :from and t.post_unit < :to order by t.due, t.id";
  private static final String OF_PERSON = ROWS + "t.assignee_id = :person order by t.due, t.id";
  private static final String MOVE =
      """
      with moved as (
        update tasks.task t set version = t.version + 1, state = 'WAITING', assignee_id = :to, assignee = :name,
               post_unit = :unit, post_role = :role, from_id = :me, from_name = :actor,
               participants = case when starts_with(t.unit_code, :unit) then t.participants
                                   else array(select distinct unnest(t.participants || :to)) end
        from tasks.task old
        where old.id = t.id and t.is_open and (t.id, t.version) in (select * from unnest(:ids, :versions))
        returning t.id, t.version, old.assignee
      )
      insert into tasks.event (task_id, number, at, actor_id, actor, act, from_name, to_name, words)
      select id, version, :at, :me, :actor, 'HANDED_OVER', coalesce(assignee, ''), :name, :words from moved
      """;

  private final JdbcClient database;
  private final Colleagues colleagues;
  private final Clock clock;

  HandingOver(JdbcClient database, Colleagues colleagues, Clock clock) {
    this.database = database;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** What came of it: how many moved, or why none did. */
  public record Result(int moved, List<Problem> problems) {}

  /** The ticked tasks that wait in the leader's units. */
  public List<Task> listTicked(Colleague leader, List<Long> ids) {
    return database
        .sql(TICKED)
        .param("ids", ids.toArray(Long[]::new))
        .param("from", leader.unitCode())
        .param("to", leader.unitCode() + ":")
        .query(TaskRows::read)
        .list();
  }

  /** All that one person of the leader's units has in hand. */
  public List<Task> listOf(long person) {
    return colleagues.find(person).isEmpty()
        ? List.of()
        : database.sql(OF_PERSON).param("person", person).query(TaskRows::read).list();
  }

  /** All of them or none: when somebody else changed one meanwhile nothing moves. */
  @Transactional
  public Result handOver(Colleague leader, List<Task> tasks, long to, String words) {
    Optional<Colleague> found = colleagues.find(to);
    if (found.isEmpty()) {
      return new Result(0, List.of(new Problem("TO_MISSING", "to", "请选择交给谁。")));
    }
    Colleague person = found.get();
    List<Problem> problems =
        TaskRules.all(
            TaskRules.onlyALeaderMayHandOver(leader),
            TaskRules.onlyToSomebodyWhoMaySignIn(person),
            TaskRules.aReasonIsNeeded(words));
    if (!problems.isEmpty()) {
      return new Result(0, problems);
    }
    int moved =
        database
            .sql(MOVE)
            .param("ids", tasks.stream().map(Task::id).toArray(Long[]::new))
            .param("versions", tasks.stream().map(Task::version).toArray(Integer[]::new))
            .param("to", person.id())
            .param("name", person.name())
            .param("unit", person.unitCode())
            .param("role", Post.of(person).role().name())
            .param("me", leader.id())
            .param("actor", Scope.required().actor())
            .param("words", words)
            .param("at", TaskStore.time(clock.instant()))
            .update();
    if (moved < tasks.size()) {
      throw org.jinye.platform.web.Refused.because("有待办刚刚被他人办理，一件也没有交接，请重新勾选。");
    }
    return new Result(moved, List.of());
  }
}
