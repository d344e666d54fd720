package org.jinye.oversight.internal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Role;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.Length;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day's work at the county's desk, and what was missed at the desk above it. */
@Component
public class CallTasks {

  /** Kind of the task of listening to a day's calls. */
  public static final String LISTEN = "order-calls";

  /** Kind of the task over a day that was missed. */
  public static final String MISSED = "order-calls-missed";

  private static final int CITY_DIGITS = 4;
  private static final int LOOKED_BACK_DAYS = 31;

  private static final String DAYS =
      """
      select s.day, s.due_on, count(c.id) as drawn, count(c.result) as recorded
      from oversight.sample s join oversight.order_call c on c.sample_id = s.id
      where s.unit_code = :unit and s.day >= :from
      group by s.day, s.due_on
      order by s.day
      """;

  private final JdbcClient database;
  private final Tasks tasks;
  private final WorkingDays workingDays;
  private final OversightLimits limits;

  CallTasks(JdbcClient database, Tasks tasks, WorkingDays workingDays, OversightLimits limits) {
    this.database = database;
    this.tasks = tasks;
    this.workingDays = workingDays;
    this.limits = limits;
  }

  /** How far a day's calls are. */
  private record Recorded(LocalDate day, LocalDate dueOn, int drawn, int recorded) {}

  void drawn(long id, CallSample sample) {
    NewTask task =
        NewTask.of(
                LISTEN,
                Long.toString(id),
                "%s 订货电话抽查 %d 户".formatted(sample.day(), sample.drawn()),
                sample.unitCode(),
                new Post(sample.unitCode(), Role.SUPERVISOR))
            .from(sample.drawnAt());
    tasks.open(
        limits.recordDays() == 0
            ? task.within(Length.ofHours(9))
            : task.within(Length.ofWorkingDays(limits.recordDays())));
  }

  /** All calls of the day are recorded. */
  void recorded(CallSample sample, Instant at) {
    tasks.finishAll(LISTEN, List.of(Long.toString(sample.id())), "已全部记录", at);
    tasks.finishAll(
        MISSED, List.of(CallSample.subject(sample.unitCode(), sample.day())), "已补记", at);
  }

  /** Opens a task at the city's desk for each day that is missed; one that is open stays. */
  void raiseMissed(String county, LocalDate today) {
    TreeMap<LocalDate, Recorded> drawn = new TreeMap<>();
    database
        .sql(DAYS)
        .param("unit", county)
        .param("from", today.minusDays(LOOKED_BACK_DAYS))
        .query(Recorded.class)
        .list()
        .forEach(row -> drawn.put(row.day(), row));
    if (drawn.headMap(today).isEmpty()) {
      return;
    }
    WorkCalendar calendar = workingDays.calendar();
    List<NewTask> missed =
        drawn
            .firstKey()
            .datesUntil(today)
            .filter(calendar::isWorkingDay)
            .filter(day -> isMissed(drawn.get(day), day, today, calendar))
            .map(day -> task(county, day, drawn.get(day)))
            .toList();
    tasks.openAll(missed);
  }

  private boolean isMissed(
      @Nullable Recorded of, LocalDate day, LocalDate today, WorkCalendar calendar) {
    return of == null
        ? calendar.plusWorkingDays(day, limits.recordDays()).day().isBefore(today)
        : of.recorded() < of.drawn() && of.dueOn().isBefore(today);
  }

  private static NewTask task(String county, LocalDate day, @Nullable Recorded of) {
    String what = of == null ? "没有订单可抽" : "应听 %d 户，已记录 %d 户".formatted(of.drawn(), of.recorded());
    return NewTask.of(
            MISSED,
            CallSample.subject(county, day),
            "%s 订货电话抽查未完成：%s".formatted(day, what),
            county,
            new Post(county.substring(0, CITY_DIGITS), Role.SUPERVISOR))
        .because("超过期限没有记录，请督促补听；没有订单数据的，请检查订单导入。");
  }
}
