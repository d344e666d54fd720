package org.jinye.tasks.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.internal.TaskLimits.Edges;
import org.jinye.worktime.Length;
import org.jinye.worktime.OpenLimit;
import org.jinye.worktime.OpenLimits;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkCalendarChanged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the due days of open tasks with the calendar, and tells which ones a new one moves. */
@Component
class DueDaysOfTasks implements OpenLimits {

  private static final String STARTS =
      """
      select distinct cast(clock_start at time zone :zone as date) as day, limit_number from tasks.task
      where is_open and limit_unit = 'WORKING_DAYS'
      """;
  private static final String MOVE =
      """
      update tasks.task set due = :due, soon = :soon
      where is_open and clock_start >= :from and clock_start < :to and limit_number = :number and limit_unit = 'WORKING_DAYS'
        and due <> :due
      """;
  private static final String OPEN =
      """
      select unit_code, kind, min(title) as title, min(id) as id, count(*) as tasks,
             cast(clock_start at time zone :zone as date) as day, limit_number
      from tasks.task where is_open and limit_unit = 'WORKING_DAYS'
      group by unit_code, kind, day, limit_number
      """;

  private final JdbcClient database;
  private final TaskLimits limits;
  private final TaskCatalogue catalogue;
  private final TransactionTemplate apart;

  DueDaysOfTasks(
      JdbcClient database,
      TaskLimits limits,
      TaskCatalogue catalogue,
      PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.database = database;
    this.limits = limits;
    this.catalogue = catalogue;
  }

  record Start(LocalDate day, int limitNumber) {}

  /** After the calendar came into force, so that it is the one that counts. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  void move(WorkCalendarChanged changed) {
    Scope.system("工作日历").run(() -> apart.executeWithoutResult(status -> moveAll()));
  }

  private ZoneId zone() {
    return limits.reckoning().zone();
  }

  /** How many tasks moved. */
  int moveAll() {
    Reckoning reckoning = limits.reckoning();
    ZoneId zone = zone();
    return database.sql(STARTS).param("zone", zone.getId()).query(Start.class).list().stream()
        .mapToInt(start -> {
          Instant from = start.day().atStartOfDay(zone).toInstant();
          Instant to = start.day().plusDays(1).atStartOfDay(zone).toInstant();
          Edges edges = limits.edges(from, Length.ofWorkingDays(start.limitNumber()), reckoning);
          return database
              .sql(MOVE)
              .param("due", Timestamp.from(edges.due()))
              .param("soon", Timestamp.from(edges.soon()))
              .param("from", Timestamp.from(from))
              .param("to", Timestamp.from(to))
              .param("number", start.limitNumber())
              .update();
        })
        .sum();
  }

  record Open(
      String unitCode,
      String kind,
      String title,
      long id,
      long tasks,
      LocalDate day,
      int limitNumber) {}

  @Override
  public List<OpenLimit> listOpenLimits() {
    return database.sql(OPEN).param("zone", zone().getId()).query(Open.class).list().stream()
        .map(this::limit)
        .toList();
  }

  private OpenLimit limit(Open open) {
    String kind = catalogue.title(open.kind());
    boolean one = open.tasks() == 1;
    return new OpenLimit(
        open.unitCode(),
        "待办",
        one ? open.title() : "%d 件".formatted(open.tasks()),
        kind,
        one ? "/tasks/" + open.id() : "/tasks?tab=unit&kind=" + open.kind(),
        (WorkCalendar calendar) -> calendar.plusWorkingDays(open.day(), open.limitNumber()).day());
  }
}
