package org.jinye.warnings.internal.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.RunState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The list of back-tests. */
@Repository
public class BacktestQuery {

  private static final String COLUMNS =
      """
      select b.id, b.unit_code, b.rule_id, b.setting_a::text as setting_a,
        b.setting_b::text as setting_b, b.release_id, b.from_date, b.to_date,
        coalesce(b.curve_parameter, '') as curve_parameter, b.curve_values, b.state, b.phase, b.percent,
        b.cancel_asked, b.asked_by, b.asked_at, b.ended_at, b.seconds,
        coalesce(b.problem, '') as problem,
        (select coalesce(sum(findings), 0) from warnings.backtest_count c
         where c.backtest_id = b.id and c.side = 'A') as found_a,
        (select coalesce(sum(findings), 0) from warnings.backtest_count c
         where c.backtest_id = b.id and c.side = 'B') as found_b,
        (select count(*) from warnings.backtest_confirmed c where c.backtest_id = b.id)
          as confirmed,
        (select count(*) from warnings.backtest_confirmed c where c.backtest_id = b.id and c.by_a)
          as by_a,
        (select count(*) from warnings.backtest_confirmed c where c.backtest_id = b.id and c.by_b)
          as by_b,
        (select count(*) from warnings.backtest_confirmed c
         where c.backtest_id = b.id and c.by_a and c.by_b) as by_both
      """;

  private final JdbcClient database;
  private final Listing<BacktestLine> list;

  BacktestQuery(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.list =
        new Listing<>(
            COLUMNS, "from warnings.backtest b", "order by b.id desc", (row, n) -> line(row, json));
  }

  /** Empty = not narrowed. */
  public record Filter(String rule, String state) {

    private Narrowing narrowing() {
      return new Narrowing()
          .where("b.rule_id = :rule", "rule", rule)
          .where("b.state = :state", "state", state);
    }
  }

  public long count(Filter filter) {
    return list.count(database, filter.narrowing());
  }

  public List<BacktestLine> page(Filter filter, Pager pager) {
    return list.page(database, filter.narrowing(), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<BacktestLine> stream(Filter filter) {
    return list.stream(database, filter.narrowing());
  }

  public Optional<BacktestLine> find(long id) {
    return database
        .sql(COLUMNS + " from warnings.backtest b where b.id = :id")
        .param("id", id)
        .query(list.mapper())
        .optional();
  }

  private static BacktestLine line(ResultSet row, ObjectMapper json) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new BacktestLine(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getString("rule_id"),
        json.readValue(row.getString("setting_a"), Setting.class),
        json.readValue(row.getString("setting_b"), Setting.class),
        row.getObject("release_id", Long.class),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        row.getString("curve_parameter"),
        List.of((String[]) row.getArray("curve_values").getArray()),
        RunState.valueOf(row.getString("state")),
        row.getString("phase"),
        row.getInt("percent"),
        row.getBoolean("cancel_asked"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getBigDecimal("seconds"),
        row.getString("problem"),
        row.getLong("found_a"),
        row.getLong("found_b"),
        row.getLong("confirmed"),
        row.getLong("by_a"),
        row.getLong("by_b"),
        row.getLong("by_both"));
  }
}
