package org.jinye.oversight.internal.rides;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rides each county owes each month, and tasks for months that ended with too few. */
@Component
public class RideQuotas {

  /** Kind of the task over a month with too few rides. */
  public static final String MISSING = "rides-missing";

  private static final int CITY_DIGITS = 4;
  private static final int LOOKED_BACK_MONTHS = 3;
  private static final String ADD =
      """
      insert into oversight.ride_quota (unit_code, month, wanted) values (:unit, :month, :wanted)
      on conflict (unit_code, month) do nothing
      """;
  private static final String STANDING =
      """
      select q.unit_code, q.month, q.wanted, count(r.id) as done
      from oversight.ride_quota q
      left join oversight.ride r
        on r.unit_code = q.unit_code and r.day >= q.month and r.day < q.month + interval '1 month'
      where q.month >= :from and q.month <= :to
      group by q.unit_code, q.month, q.wanted
      order by q.unit_code, q.month
      """;

  private final JdbcClient database;
  private final Organization organization;
  private final Retailers retailers;
  private final Tasks tasks;
  private final OversightLimits limits;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RideQuotas(
      JdbcClient database,
      Organization organization,
      Retailers retailers,
      Tasks tasks,
      OversightLimits limits,
      TransactionTemplate transaction,
      Clock clock) {
    this.database = database;
    this.organization = organization;
    this.retailers = retailers;
    this.tasks = tasks;
    this.limits = limits;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How a county stands in a month. */
  public record Standing(String unitCode, LocalDate month, int wanted, int done) {

    public int missing() {
      return Math.max(0, wanted - done);
    }

    public boolean isMissed(LocalDate today) {
      return missing() > 0 && month.plusMonths(1).compareTo(today) <= 0;
    }
  }

  /** Every night: this month's quotas, and tasks for what past months lack. */
  public void look() {
    LocalDate today = LocalDate.now(clock);
    Scope.system("随车检查")
        .run(() ->
            transaction.executeWithoutResult(status -> {
              make(YearMonth.from(today));
              tell(today);
            }));
  }

  /** The quotas of a month, once; of counties in cities that have retailers. */
  public void make(YearMonth month) {
    Set<String> cities = new HashSet<>(retailers.listCities());
    for (Unit county : organization.listCounties()) {
      boolean owes =
          county.isOpen(month.atDay(1)) && cities.contains(county.code().substring(0, CITY_DIGITS));
      if (owes) {
        database
            .sql(ADD)
            .param("unit", county.code())
            .param("month", month.atDay(1))
            .param("wanted", limits.ridesPerMonth())
            .update();
      }
    }
  }

  /** Counties in sight that owe rides in the month. */
  public List<Standing> list(YearMonth month) {
    return standings(month.atDay(1), month.atDay(1));
  }

  private void tell(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    List<NewTask> missing =
        standings(first.minusMonths(LOOKED_BACK_MONTHS), first).stream()
            .filter(one -> one.isMissed(today))
            .map(RideQuotas::task)
            .toList();
    tasks.openAll(missing);
  }

  /** A ride that is entered late may fill up its month. */
  void added(Ride ride) {
    YearMonth month = YearMonth.from(ride.day());
    standings(month.atDay(1), month.atDay(1)).stream()
        .filter(one -> one.unitCode().equals(ride.unitCode()) && one.missing() == 0)
        .forEach(one -> tasks.finish(MISSING, subject(one), "已补足"));
  }

  private List<Standing> standings(LocalDate from, LocalDate to) {
    return database.sql(STANDING).param("from", from).param("to", to).query(Standing.class).list();
  }

  private static NewTask task(Standing of) {
    return NewTask.of(
            MISSING,
            subject(of),
            "%d年%d月随车检查 %d 次，应不少于 %d 次"
                .formatted(
                    of.month().getYear(), of.month().getMonthValue(), of.done(), of.wanted()),
            of.unitCode(),
            new Post(of.unitCode().substring(0, CITY_DIGITS), Role.SUPERVISOR))
        .because("当月随车检查次数不足，请督促。");
  }

  private static String subject(Standing of) {
    return of.unitCode() + "." + YearMonth.from(of.month());
  }
}
