package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.internal.TaskLimits.Edges;
import org.jinye.worktime.Length;
import org.jinye.worktime.Reckoning;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens tasks, however many, in one statement. */
@Component
public class TaskOpening {

  private static final String OPEN =
      """
      with opened as (
        insert into tasks.task (unit_code, kind, subject_id, title, reason, state, sender_id, sender,
          from_id, from_name, post_unit, post_role, assignee_id, assignee, opened_at, clock_start,
          limit_number, limit_unit, due, soon, participants)
        select n.unit_code, n.kind, n.subject_id, n.title, n.reason, 'WAITING', cast(:actorId as bigint), :actor,
          cast(:actorId as bigint), :actor, n.post_unit, n.post_role, n.assignee_id, n.assignee, least(:at, n.clock_start), n.clock_start,
          n.limit_number, n.limit_unit, coalesce(n.due, 'infinity'), coalesce(n.soon, 'infinity'),
          string_to_array(n.participants, ',')::bigint[]
        from unnest(:units::text[], :kinds::text[], :subjects::text[], :titles::text[], :reasons::text[],
                    :postUnits::text[], :postRoles::text[], :assigneeIds::bigint[], :assignees::text[],
                    :starts::timestamptz[], :numbers::int[], :limitUnits::text[], :dues::timestamptz[],
                    :soons::timestamptz[], :participants::text[])
          with ordinality as n (unit_code, kind, subject_id, title, reason, post_unit, post_role, assignee_id,
                assignee, clock_start, limit_number, limit_unit, due, soon, participants, number)
        order by n.number
        on conflict (kind, subject_id) where is_open do nothing
        returning id, assignee, reason, opened_at
      )
      insert into tasks.event (task_id, number, at, actor_id, actor, act, to_name, words)
      select id, 1, opened_at, cast(:actorId as bigint), :actor, 'OPENED', coalesce(assignee, ''), reason from opened
      """;

  private final JdbcClient database;
  private final TaskLimits limits;
  private final BeyondSight beyond;
  private final Clock clock;

  TaskOpening(JdbcClient database, TaskLimits limits, BeyondSight beyond, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.beyond = beyond;
    this.clock = clock;
  }

  private record Terms(Instant start, Length limit) {}

  /** How many were opened; a subject that has an open task of the kind keeps it as it is. */
  public int open(List<NewTask> tasks) {
    Scope who = Scope.required();
    Instant now = clock.instant();
    var columns = new Columns(tasks.size());
    Reckoning reckoning = limits.reckoning();
    Map<Terms, Edges> edges = new HashMap<>();
    Map<Post, List<Long>> people = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      NewTask task = tasks.get(i);
      Instant start = task.clockStart() == null ? now : task.clockStart();
      columns.put(i, task, start, participants(task, who, people));
      if (task.limit() != null) {
        columns.put(
            i,
            task.limit(),
            edges.computeIfAbsent(
                new Terms(start, task.limit()),
                terms -> limits.edges(terms.start(), terms.limit(), reckoning)));
      }
    }
    return columns
        .bind(database.sql(OPEN))
        .param("actorId", TaskStore.account(who))
        .param("actor", who.actor())
        .param("at", TaskStore.time(now))
        .update();
  }

  /** Whoever has to do with it and would not see it by his unit. */
  private String participants(NewTask task, Scope who, Map<Post, List<Long>> people) {
    List<Long> taking = new ArrayList<>();
    if (who.accountId() != 0 && !who.holds(task.unitCode())) {
      taking.add(who.accountId());
    }
    Colleague person = task.person();
    if (!task.unitCode().startsWith(task.post().unitCode())) {
      if (person != null) {
        taking.add(person.id());
      } else {
        taking.addAll(
            people.computeIfAbsent(
                task.post(), post -> beyond.listPeople(post).stream().map(Colleague::id).toList()));
      }
    }
    return String.join(",", taking.stream().map(id -> Long.toString(id)).toList());
  }

  /** The columns of the new rows, as arrays. */
  private static final class Columns {
    private final @Nullable Object[][] values;

    private static final List<String> NAMES =
        List.of(
            "units",
            "kinds",
            "subjects",
            "titles",
            "reasons",
            "postUnits",
            "postRoles",
            "assigneeIds",
            "assignees",
            "starts",
            "participants",
            "numbers",
            "limitUnits",
            "dues",
            "soons");

    Columns(int rows) {
      values = new Object[NAMES.size()][rows];
    }

    void put(int row, NewTask task, Instant start, String participants) {
      Colleague person = task.person();
      @Nullable Object[] first = {
        task.unitCode(),
        task.kind(),
        task.subjectId(),
        task.title(),
        task.reason(),
        task.post().unitCode(),
        task.post().role().name(),
        person == null ? null : person.id(),
        person == null ? null : person.name(),
        start.toString(),
        participants
      };
      put(row, 0, first);
    }

    void put(int row, Length limit, Edges edges) {
      @Nullable Object[] rest = {
        limit.number(), limit.unit().name(), edges.due().toString(), edges.soon().toString()
      };
      put(row, NAMES.indexOf("numbers"), rest);
    }

    private void put(int row, int from, @Nullable Object[] cells) {
      for (int c = 0; c < cells.length; c++) {
        values[from + c][row] = cells[c];
      }
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
      JdbcClient.StatementSpec bound = statement;
      for (int c = 0; c < NAMES.size(); c++) {
        @Nullable String[] texts = new String[values[c].length];
        for (int row = 0; row < texts.length; row++) {
          Object value = values[c][row];
          texts[row] = value == null ? null : value.toString();
        }
        bound = bound.param(NAMES.get(c), texts);
      }
      return bound;
    }
  }
}
