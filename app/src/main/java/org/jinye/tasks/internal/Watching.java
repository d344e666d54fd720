package org.jinye.tasks.internal;

import org.jinye.platform.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which tasks a person watches. */
@Repository
public class Watching {

  private static final String WATCH =
      "insert into tasks.watch (account_id, task_id) values (:me, :task) on conflict do nothing";
  private static final String LEAVE =
      "delete from tasks.watch where account_id = :me and task_id = :task";
  private static final String WATCHED =
      "select exists (select from tasks.watch where account_id = :me and task_id = :task)";

  private final JdbcClient database;
  private final TaskStore store;

  Watching(JdbcClient database, TaskStore store) {
    this.database = database;
    this.store = store;
  }

  /** What the person wishes. */
  public enum Wish {
    WATCH,
    LEAVE
  }

  @Transactional
  public void watch(long task, long me, Wish wish) {
    if (store.find(task).isEmpty()) {
      throw NotFound.of("待办");
    }
    String change = wish == Wish.WATCH ? WATCH : LEAVE;
    database.sql(change).param("me", me).param("task", task).update();
  }

  public boolean isWatched(long task, long me) {
    return database.sql(WATCHED).param("me", me).param("task", task).query(Boolean.class).single();
  }
}
