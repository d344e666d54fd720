package org.jinye.warnings.internal.backtest;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jinye.platform.access.Scope;
import org.jinye.releases.Release;
import org.jinye.releases.Releases;
import org.jinye.warnings.internal.backtest.TestedFindings.Confirmed;
import org.jinye.warnings.internal.backtest.TestedFindings.Count;
import org.jinye.warnings.internal.backtest.TestedFindings.Point;
import org.jinye.warnings.internal.run.RunStopped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The good end of a back-test: its figures, its state and that its release was tested, at once. */
@Component
class BacktestClosing {

  private static final String COUNTS =
      """
      insert into warnings.backtest_count
        (backtest_id, unit_code, side, week_no, findings, shared, confirmed, beside)
      select :id, c.* from unnest(:units::text[], :sides::text[], :weeks::int[], :findings::bigint[],
        :shared::bigint[], :confirmed::bigint[], :beside::bigint[]) as c
      """;
  private static final String CONFIRMED =
      """
      insert into warnings.backtest_confirmed (backtest_id, unit_code, warning_id, by_a, by_b)
      select :id, c.* from unnest(:units::text[], :warnings::bigint[], :a::boolean[], :b::boolean[]) as c
      """;
  private static final String POINTS =
      """
      insert into warnings.backtest_point
        (backtest_id, unit_code, position, value, findings, found, confirmed)
      select :id, c.* from unnest(:units::text[], :positions::int[], :values::text[],
        :findings::bigint[], :found::bigint[], :confirmed::bigint[]) as c
      """;
  private static final String FINISH =
      """
      update warnings.backtest
      set state = 'FINISHED', phase = '', percent = 100, ended_at = :now,
          seconds = extract(epoch from cast(:now as timestamptz) - started_at)
      where id = :id and state = 'RUNNING' and not cancel_asked
      """;

  private final JdbcClient database;
  private final Releases releases;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BacktestClosing(
      JdbcClient database, Releases releases, TransactionTemplate transaction, Clock clock) {
    this.database = database;
    this.releases = releases;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps what was found and finishes the back-test.
   *
   * @throws RunStopped when it was cancelled meanwhile; then nothing is kept
   */
  void close(StoredBacktest of, TestedFindings found) {
    scope(of).run(() -> transaction.executeWithoutResult(status -> keep(of, found)));
  }

  private void keep(StoredBacktest of, TestedFindings found) {
    int finished =
        database
            .sql(FINISH)
            .param("id", of.id())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (finished != 1) {
      throw new RunStopped();
    }
    addCounts(of.id(), found.counts());
    addConfirmed(of.id(), found.confirmed());
    addPoints(of.id(), found.points());
    BacktestRequest.OfRelease release = of.request().of();
    if (release != null) {
      releases.tested(release.id(), release.version(), of.id(), of.askedBy());
    }
  }

  /** The release may be that of a unit above the city. */
  private Scope scope(StoredBacktest of) {
    BacktestRequest.OfRelease release = of.request().of();
    if (release == null) {
      return of.scope();
    }
    String unit =
        of.scope().get(() -> releases.find(release.id()).map(Release::unitCode)).orElse("");
    return !unit.isEmpty() && of.cityCode().startsWith(unit)
        ? new Scope(of.askedBy(), of.accountId(), unit)
        : of.scope();
  }

  private void addCounts(long id, List<Count> counts) {
    database
        .sql(COUNTS)
        .param("id", id)
        .param("units", texts(counts, Count::unitCode))
        .param("sides", texts(counts, Count::side))
        .param("weeks", counts.stream().map(Count::weekNo).toArray(Integer[]::new))
        .param("findings", numbers(counts, Count::findings))
        .param("shared", numbers(counts, Count::shared))
        .param("confirmed", numbers(counts, Count::confirmed))
        .param("beside", numbers(counts, Count::beside))
        .update();
  }

  private void addConfirmed(long id, List<Confirmed> confirmed) {
    database
        .sql(CONFIRMED)
        .param("id", id)
        .param("units", texts(confirmed, Confirmed::unitCode))
        .param("warnings", numbers(confirmed, Confirmed::warningId))
        .param("a", confirmed.stream().map(Confirmed::byA).toArray(Boolean[]::new))
        .param("b", confirmed.stream().map(Confirmed::byB).toArray(Boolean[]::new))
        .update();
  }

  private void addPoints(long id, List<Point> points) {
    database
        .sql(POINTS)
        .param("id", id)
        .param("units", texts(points, Point::unitCode))
        .param("positions", points.stream().map(Point::position).toArray(Integer[]::new))
        .param("values", texts(points, Point::value))
        .param("findings", numbers(points, Point::findings))
        .param("found", numbers(points, Point::found))
        .param("confirmed", numbers(points, Point::confirmed))
        .update();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }
}
