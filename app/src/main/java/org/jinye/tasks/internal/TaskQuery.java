package org.jinye.tasks.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.jinye.tasks.Task;
import org.jinye.worktime.Light;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of tasks. Figures and rows share one condition, so that they add up. */
@Repository
public class TaskQuery {

  private static final String ROWS = "select " + TaskRows.COLUMNS + " from tasks.task t where ";
  private static final String COUNT = "select count(*) from tasks.task t where ";
  private static final String KINDS =
      "select t.kind, count(*) as tasks from tasks.task t where %s group by t.kind order by t.kind";
  private static final String ASKED =
      "select task_id from tasks.cosign where account_id = :me and state = 'ASKED'";

  /** Beyond this the menu shows that there are more. */
  public static final int MANY = 999;

  private static final String WAITING =
      "select count(*) from (select from tasks.task t where "
          + TaskTab.MINE.condition()
          + " limit "
          + (MANY + 1)
          + ") mine";
  private static final String LIGHTS =
      """
      select t.kind, count(*) as "all", count(*) filter (where t.due <= :now) as overdue,
             count(*) filter (where t.soon <= :now and t.due > :now) as due_soon
      from tasks.task t where %s group by t.kind order by t.kind
      """;
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final Clock clock;

  TaskQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How many wait for the person; {@link #MANY} + 1 when there are more. */
  public int countMine(Actor actor) {
    return database.sql(WAITING).params(who(actor)).query(Integer.class).single();
  }

  /** How many of a kind wait for a person, and how many of them are late or soon will be. */
  public record KindLights(String kind, long all, long overdue, long dueSoon) {}

  /** What waits for the person, by kind in order of the codes. */
  public List<KindLights> countLights(Actor actor) {
    return database
        .sql(LIGHTS.formatted(TaskTab.MINE.condition()))
        .params(who(actor))
        .param("now", TaskStore.time(now()))
        .query(KindLights.class)
        .list();
  }

  public long count(TaskFilter filter, Actor actor) {
    Narrowing narrowing = narrowing(filter, actor);
    return database
        .sql(COUNT + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  /** How many of each kind, as if no kind were chosen; in order of the codes. */
  public Map<String, Long> countKinds(TaskFilter filter, Actor actor) {
    Narrowing narrowing = narrowing(filter.ofKind(""), actor);
    Map<String, Long> counts = new LinkedHashMap<>();
    database
        .sql(KINDS.formatted(narrowing.where()))
        .params(narrowing.values())
        .query(row -> {
          counts.put(row.getString("kind"), row.getLong("tasks"));
        });
    return counts;
  }

  public List<Task> page(TaskFilter filter, Actor actor, Pager pager) {
    Narrowing narrowing = narrowing(filter, actor);
    return database
        .sql(ROWS + narrowing.where() + narrowing.order() + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(TaskRows::read)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Task> stream(TaskFilter filter, Actor actor) {
    Narrowing narrowing = narrowing(filter, actor);
    return database
        .sql(ROWS + narrowing.where() + narrowing.order())
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(TaskRows::read)
        .stream();
  }

  /** The tasks that the person is asked to sign. */
  public Set<Long> listAsked(Actor actor) {
    return new HashSet<>(database.sql(ASKED).param("me", actor.id()).query(Long.class).list());
  }

  private record Narrowing(String where, String order, Map<String, Object> values) {}

  private Narrowing narrowing(TaskFilter filter, Actor actor) {
    TaskTab tab = filter.list();
    StringBuilder where = new StringBuilder(tab.condition());
    Map<String, Object> values = new HashMap<>(who(actor));
    if (!filter.kind().isEmpty()) {
      where.append(" and t.kind = :kind");
      values.put("kind", filter.kind());
    }
    if (!filter.unit().isEmpty()) {
      where.append(" and t.unit_code >= :within and t.unit_code < :withinEnd");
      values.put("within", filter.unit());
      values.put("withinEnd", filter.unit() + ":");
    }
    if (!filter.q().isEmpty()) {
      where.append(" and (strpos(t.title, :q) > 0 or strpos(t.reason, :q) > 0)");
      values.put("q", filter.q());
    }
    filter
        .findLight()
        .ifPresent(light -> {
          where.append(" and t.is_open and ").append(condition(light));
          values.put("now", TaskStore.time(now()));
        });
    return new Narrowing(where.toString(), " order by " + tab.order(), values);
  }

  private static String condition(Light light) {
    return switch (light) {
      case IN_TIME -> "t.soon > :now";
      case DUE_SOON -> "t.soon <= :now and t.due > :now";
      case OVERDUE -> "t.due <= :now";
    };
  }

  private Instant now() {
    return clock.instant();
  }

  private static Map<String, Object> who(Actor actor) {
    return Map.of(
        "me", actor.id(),
        "desks", actor.desks().toArray(String[]::new),
        "superiors", actor.postDesks().toArray(String[]::new),
        "unit", actor.me().unitCode(),
        "unitEnd", actor.me().unitCode() + ":");
  }
}
