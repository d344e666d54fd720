package org.jinye.tasks.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskAct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks and their events in PostgreSQL. A change of a task and its event are one statement. */
@Repository
public class TaskStore {

  private static final String SELECT =
      "select " + TaskRows.COLUMNS + " from tasks.task t where t.id = :id";
  private static final String OPEN =
      "select "
          + TaskRows.COLUMNS
          + " from tasks.task t where t.kind = :kind and t.subject_id = :subject and t.is_open";
  private static final String MOVE =
      """
      with moved as (
        update tasks.task t set version = version + 1, state = :state, from_id = cast(:fromId as bigint), from_name = :fromName,
               post_unit = :unit, post_role = :role, assignee_id = cast(:assigneeId as bigint), assignee = :assignee,
               participants = array(select distinct unnest(participants || :taking)),
               ended_at = cast(:endedAt as timestamptz), ended_by_id = cast(:endedById as bigint), ended_by = :endedBy, result = :result
        where t.id = :id and t.version = :version
        returning t.id, t.version
      )
      insert into tasks.event (task_id, number, at, actor_id, actor, act, from_name, to_name, words)
      select id, version, :at, cast(:actorId as bigint), :actor, :act, :before, :after, :words from moved
      """;
  private static final String END_ALL =
      """
      with ended as (
        update tasks.task t set version = version + 1, state = :state, ended_at = :at, ended_by_id = cast(:actorId as bigint),
               ended_by = :actor, result = :words, assignee_id = coalesce(assignee_id, cast(:actorId as bigint)),
               assignee = case when coalesce(assignee_id, cast(:actorId as bigint)) is null then null else coalesce(assignee, :actor) end
        where t.kind = :kind and t.subject_id = any(:subjects) and t.is_open
        returning t.id, t.version
      )
      insert into tasks.event (task_id, number, at, actor_id, actor, act, words)
      select id, version, :at, cast(:actorId as bigint), :actor, :act, :words from ended
      """;
  private static final String HISTORY =
      """
      select number, at, actor_id, actor, act, from_name, to_name, words
      from tasks.event where task_id = :id order by number
      """;

  private final JdbcClient database;

  TaskStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<Task> find(long id) {
    return database.sql(SELECT).param("id", id).query(TaskRows::read).optional();
  }

  public Optional<Task> findOpen(String kind, String subjectId) {
    return database
        .sql(OPEN)
        .param("kind", kind)
        .param("subject", subjectId)
        .query(TaskRows::read)
        .optional();
  }

  public List<TaskEvent> history(long id) {
    return database.sql(HISTORY).param("id", id).query(TaskEvent.class).list();
  }

  /**
   * What happened to a task.
   *
   * @param before whose it was
   * @param after whose it is
   * @param taking accounts that see the task from now on
   */
  record Step(
      TaskAct act, String before, String after, String words, List<Long> taking, Instant at) {}

  /** Stores the task as it became; false when somebody else changed it since it was seen. */
  boolean move(Task.Seen seen, Task became, Step step) {
    Scope who = Scope.required();
    return database
            .sql(MOVE)
            .param("id", seen.id())
            .param("version", seen.version())
            .param("state", became.state().name())
            .param("fromId", became.fromId())
            .param("fromName", became.fromName())
            .param("unit", became.post().unitCode())
            .param("role", became.post().role().name())
            .param("assigneeId", became.assigneeId())
            .param("assignee", became.assignee())
            .param("taking", step.taking().toArray(Long[]::new))
            .param("endedAt", time(became.endedAt()))
            .param("endedById", became.endedAt() == null ? null : account(who))
            .param("endedBy", became.endedBy())
            .param("result", became.result())
            .param("at", time(step.at()))
            .param("actorId", account(who))
            .param("actor", who.actor())
            .param("act", step.act().name())
            .param("before", step.before())
            .param("after", step.after())
            .param("words", step.words())
            .update()
        == 1;
  }

  /** Ends the open tasks of the subjects in one statement; how many there were. */
  int endAll(String kind, Collection<String> subjects, TaskAct act, String words, Instant at) {
    Scope who = Scope.required();
    return database
        .sql(END_ALL)
        .param("kind", kind)
        .param("subjects", subjects.toArray(String[]::new))
        .param("state", act.name())
        .param("act", act.name())
        .param("words", words)
        .param("at", time(at))
        .param("actorId", account(who), java.sql.Types.BIGINT)
        .param("actor", who.actor())
        .update();
  }

  static @Nullable Long account(Scope who) {
    return who.accountId() == 0 ? null : who.accountId();
  }

  static java.time.@Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
