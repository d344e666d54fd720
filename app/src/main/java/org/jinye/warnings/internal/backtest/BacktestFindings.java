package org.jinye.warnings.internal.backtest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.ChosenUnit;
import org.jinye.warnings.internal.run.DuckSession;
import org.jinye.warnings.internal.run.RunBench;
import org.jinye.warnings.internal.run.RunSubjects;
import org.jinye.warnings.internal.run.RunSubjects.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** The findings of a side one by one, from the file that the back-test left, within the scope. */
@Component
public class BacktestFindings {

  private static final Logger LOG = LoggerFactory.getLogger(BacktestFindings.class);

  private final DataDirectory data;
  private final RunBench bench;

  BacktestFindings(DataDirectory data, RunBench bench) {
    this.data = data;
    this.bench = bench;
  }

  /**
   * Which findings.
   *
   * @param side a {@link TestedSide}
   * @param county prefix of the unit code; empty = all in sight
   * @param week null = any
   * @param which shared, only, confirmed, beside; empty = all
   */
  public record Asked(long id, String side, String county, @Nullable Integer week, String which) {}

  /** A finding, and the warning that a check confirmed for it; 0 = none. */
  public record Found(Subject subject, long confirmedWarning) {}

  /** Whether the list is there: older back-tests kept none of the values of their curve. */
  public boolean isKept(long id, String side) {
    return Files.exists(TestedFolder.of(data, id).findings(side));
  }

  public long count(Asked asked) {
    List<Long> counts = new ArrayList<>();
    read(asked, "count(*)", "", duckRow -> counts.add(duckRow.getLong(1)));
    return counts.getFirst();
  }

  /** One page of them, newest week first. */
  public List<Found> list(Asked asked, int size, long offset) {
    List<Found> found = new ArrayList<>();
    read(
        asked,
        "*",
        " order by week_no desc, unit_code, finding_key limit " + size + " offset " + offset,
        row ->
            found.add(
                new Found(RunSubjects.subject(row, "fired", null), row.getLong("warning_id"))));
    return found;
  }

  private void read(Asked asked, String columns, String order, DuckSession.RowConsumer reader) {
    Path file = TestedFolder.of(data, asked.id()).findings(asked.side());
    if (!Files.exists(file)) {
      throw Refused.because("这次回测没有留下清单：数据目录里没有它的文件，请重新回测。");
    }
    try (DuckSession duck = bench.duck()) {
      duck.query(
          "select %s from read_parquet(%s) where %s%s"
              .formatted(columns, DuckSession.quoted(file.toString()), where(asked), order),
          reader);
    } catch (DataAccessResourceFailureException unreadable) {
      LOG.warn("the findings of back-test {} cannot be read", asked.id(), unreadable);
      throw Refused.because("这次回测的清单读不出来：数据目录里它的文件可能已损坏，请重新回测。");
    }
  }

  private static String where(Asked asked) {
    List<String> conditions = new ArrayList<>();
    conditions.add(
        "starts_with(unit_code, " + DuckSession.quoted(Scope.required().unitCode()) + ")");
    conditions.add(new ChosenUnit(asked.county()).condition(DuckSession.quoted(asked.county())));
    if (asked.week() != null) {
      conditions.add("week_no = " + asked.week());
    }
    switch (asked.which()) {
      case "shared" -> conditions.add("shared");
      case "only" -> conditions.add("not shared");
      case "confirmed" -> conditions.add("warning_id is not null");
      case "beside" -> conditions.add("beside");
      default -> {}
    }
    return String.join(" and ", conditions);
  }
}
