package org.jinye.filings.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingKind;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What each city's bureau must have filed for each month, and what is missing. */
@Component
public class Duties {

  /** Kind of the task over a filing that did not come. */
  static final String MISSING = "filing-missing";

  private static final int CITY_DIGITS = 4;
  private static final String ADD =
      """
      insert into filings.duty (unit_code, kind, period, due_on) values (:unit, :kind, :period, :due)
      on conflict (unit_code, kind, period) do nothing
      """;
  private static final String FILL =
      """
      update filings.duty set filing_id = :filing, filed_on = :on
      where unit_code = :unit and kind = :kind and period = :period and filing_id is null
      returning id::text
      """;
  private static final String EMPTY =
      "update filings.duty set filing_id = null, filed_on = null where filing_id = :filing";
  private static final String OVERDUE =
      """
      select id, unit_code, kind, period, due_on from filings.duty
      where filing_id is null and due_on < :today
      order by unit_code, due_on, kind
      """;

  private final JdbcClient database;
  private final FilingKinds kinds;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Duties(
      JdbcClient database,
      FilingKinds kinds,
      Organization organization,
      WorkingDays workingDays,
      Tasks tasks,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.kinds = kinds;
    this.organization = organization;
    this.workingDays = workingDays;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A duty that nobody has met. */
  private record Open(long id, String unitCode, String kind, LocalDate period, LocalDate dueOn) {}

  /** Every night: the duties of this month and the one before, and tasks for what is missing. */
  public void look() {
    YearMonth now = YearMonth.from(LocalDate.now(clock));
    Scope.system("备案检查")
        .run(() ->
            transaction.executeWithoutResult(status -> {
              make(now.minusMonths(1));
              make(now);
              tell();
            }));
  }

  /** The duties of a month, once. */
  public void make(YearMonth month) {
    LocalDate first = month.atDay(1);
    for (Unit unit : organization.listUnits("")) {
      if (unit.code().length() == CITY_DIGITS && unit.isOpen(first)) {
        for (FilingKind kind : kinds.all()) {
          if (kind.isPeriodic()) {
            LocalDate due = kind.dueOn(first, month.atEndOfMonth(), workingDays.calendar());
            database
                .sql(ADD)
                .param("unit", unit.code())
                .param("kind", kind.code())
                .param("period", first)
                .param("due", due)
                .update();
          }
        }
      }
    }
  }

  private void tell() {
    List<NewTask> missing =
        database
            .sql(OVERDUE)
            .param("today", LocalDate.now(clock))
            .query(Duties::open)
            .list()
            .stream()
            .map(this::task)
            .toList();
    tasks.openAll(missing);
  }

  private NewTask task(Open duty) {
    String title =
        "%d年%d月%s没有备案，期限 %s"
            .formatted(
                duty.period().getYear(),
                duty.period().getMonthValue(),
                kinds.title(duty.kind()),
                duty.dueOn());
    return NewTask.of(
            MISSING,
            Long.toString(duty.id()),
            title,
            duty.unitCode(),
            new Post(duty.unitCode(), Role.SUPERVISOR))
        .because("营销部门应当备案而没有备案，请催报。");
  }

  /** A filing meets the duty of its month. */
  void met(Filing filing) {
    List<String> ids =
        database
            .sql(FILL)
            .param("filing", filing.id())
            .param("on", filing.filedOn())
            .param("unit", filing.bureauCode())
            .param("kind", filing.kind())
            .param("period", filing.fromDate().withDayOfMonth(1))
            .query(String.class)
            .list();
    tasks.finishAll(MISSING, ids, filing.number() + " 已报送");
  }

  /** A filing that was withdrawn or objected to meets no duty. */
  void unmet(Filing filing) {
    database.sql(EMPTY).param("filing", filing.id()).update();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    @Nullable LocalDate period = row.getObject("period", LocalDate.class);
    return new Open(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getString("kind"),
        period,
        row.getObject("due_on", LocalDate.class));
  }
}
