package org.jinye.tasks.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to sign, in PostgreSQL. */
@Repository
public class CoSigns {

  private static final String OF_TASK =
      """
      select account_id, name, state, asked_by, asked_at, answered_at, words
      from tasks.cosign where task_id = :task order by asked_at, account_id
      """;
  private static final String ASK =
      """
      insert into tasks.cosign (task_id, account_id, name, state, asked_by, asked_at)
      values (:task, :account, :name, 'ASKED', :by, :at)
      on conflict (task_id, account_id) do update
        set state = 'ASKED', asked_by = :by, asked_at = :at, answered_at = null, words = ''
      """;
  private static final String ANSWER =
      """
      update tasks.cosign set state = :state, answered_at = :at, words = :words
      where task_id = :task and account_id = :account and state = 'ASKED'
      """;
  private static final String WAITING =
      """
      select t.title from tasks.task t
      where t.kind = :kind and t.subject_id = any(:subjects) and t.is_open
        and exists (select from tasks.cosign c where c.task_id = t.id and c.state = 'ASKED')
      order by t.title limit 3
      """;

  private final JdbcClient database;

  CoSigns(JdbcClient database) {
    this.database = database;
  }

  public List<CoSign> list(long task) {
    return database.sql(OF_TASK).param("task", task).query(CoSign.class).list();
  }

  /** Titles of open tasks of the subjects that still wait for a signature; three at most. */
  List<String> listWaiting(String kind, Collection<String> subjects) {
    return database
        .sql(WAITING)
        .param("kind", kind)
        .param("subjects", subjects.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  void ask(long task, Colleague signer, Instant at) {
    database
        .sql(ASK)
        .param("task", task)
        .param("account", signer.id())
        .param("name", signer.name())
        .param("by", Scope.required().actor())
        .param("at", TaskStore.time(at))
        .update();
  }

  void answer(long task, long account, CoSign.State state, String words, Instant at) {
    database
        .sql(ANSWER)
        .param("task", task)
        .param("account", account)
        .param("state", state.name())
        .param("words", words)
        .param("at", TaskStore.time(at))
        .update();
  }
}
