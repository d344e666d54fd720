package org.jinye.tasks.internal.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Post;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.worktime.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 督办: an overdue task comes into the list of the leader of its unit, some working days later into
 * that of the unit above. The level is a column of the task and changed together with the event, so
 * each step is taken once, whoever runs this and whenever it was killed.
 */
@Component
public class EscalatingTasks {

  private static final int BATCH = 200;

  private static final String OVERDUE =
      """
      select id, unit_code, post_unit, superior_level, coalesce(superior, '') as superior
      from tasks.task t
      where is_open and id > :after
        and ((superior_level = 0 and due <= :now) or (superior_level = 1 and due <= :again))
      order by id limit :size
      """;
  private static final String RAISE =
      """
      with raised as (
        update tasks.task set version = version + 1, superior = :desk, superior_level = :level,
               participants = array(select distinct unnest(participants || :taking))
        where id = :id and is_open and superior_level = :level - 1
        returning id, version
      )
      insert into tasks.event (task_id, number, at, actor, act, to_name, words)
      select id, version, :at, :actor, 'ESCALATED', :name, '超期未办结，转上级督办' from raised
      """;

  private final JdbcClient database;
  private final BeyondSight beyond;
  private final WorkingDays workingDays;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int againDays;

  EscalatingTasks(
      JdbcClient database,
      BeyondSight beyond,
      WorkingDays workingDays,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${jinye.tasks.escalate-again-days}") int againDays) {
    this.database = database;
    this.beyond = beyond;
    this.workingDays = workingDays;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.againDays = againDays;
  }

  record Overdue(long id, String unitCode, String postUnit, int superiorLevel, String superior) {}

  /** Under the system's scope, in batches that each are a transaction; how many were raised. */
  public int escalateAll() {
    return Scope.system("督办").get(this::escalate);
  }

  private int escalate() {
    Instant now = clock.instant();
    Instant again = again(now);
    Map<Post, List<Long>> leaders = new HashMap<>();
    int raised = 0;
    long after = 0;
    List<Overdue> batch = overdue(after, now, again);
    while (!batch.isEmpty()) {
      List<Overdue> these = batch;
      Integer some =
          transaction.execute(
              status -> these.stream().mapToInt(task -> raise(task, now, leaders)).sum());
      raised += some == null ? 0 : some;
      after = batch.getLast().id();
      batch = overdue(after, now, again);
    }
    return raised;
  }

  private List<Overdue> overdue(long after, Instant now, Instant again) {
    return database
        .sql(OVERDUE)
        .param("after", after)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("again", again.atOffset(ZoneOffset.UTC))
        .param("size", BATCH)
        .query(Overdue.class)
        .list();
  }

  private int raise(Overdue task, Instant now, Map<Post, List<Long>> leaders) {
    Optional<Post> found = superior(task, leaders);
    if (found.isEmpty()) {
      return 0;
    }
    Post superior = found.get();
    boolean sees = task.unitCode().startsWith(superior.unitCode());
    List<Long> taking = sees ? List.of() : leaders.getOrDefault(superior, List.of());
    return database
        .sql(RAISE)
        .param("id", task.id())
        .param("desk", superior.desk())
        .param("level", task.superiorLevel() + 1)
        .param("taking", taking.toArray(Long[]::new))
        .param("at", now.atOffset(ZoneOffset.UTC))
        .param("actor", Scope.required().actor())
        .param("name", beyond.postName(superior))
        .update();
  }

  /**
   * The nearest unit at or above the task's that has a leader, and the next one the second time.
   */
  private Optional<Post> superior(Overdue task, Map<Post, List<Long>> leaders) {
    List<Post> posts =
        IntStream.iterate(task.postUnit().length(), digits -> digits >= 2, digits -> digits - 2)
            .mapToObj(digits -> new Post(task.postUnit().substring(0, digits), Role.LEADER))
            .filter(post -> !leaders.computeIfAbsent(post, this::ids).isEmpty())
            .toList();
    return posts.stream()
        .filter(post -> task.superior().isEmpty() || isAbove(post, task.superior()))
        .findFirst();
  }

  private static boolean isAbove(Post post, String desk) {
    return desk.startsWith("u:" + post.unitCode()) && !desk.equals(post.desk());
  }

  private List<Long> ids(Post post) {
    return beyond.listPeople(post).stream().map(person -> person.id()).toList();
  }

  /** What was due before this moment has been overdue for the working days that make it urgent. */
  private Instant again(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, clock.getZone());
    var calendar = workingDays.calendar();
    LocalDate first = day;
    while (calendar.workingDaysBetween(first, day).days() < againDays) {
      first = first.minusDays(1);
    }
    return first.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }
}
