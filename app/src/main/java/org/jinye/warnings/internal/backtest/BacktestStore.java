package org.jinye.warnings.internal.backtest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/**
 * Back-tests as rows, and every change of their state but the last: that is {@link
 * BacktestClosing}'s.
 */
@Repository
class BacktestStore {

  private static final String ADD =
      """
      insert into warnings.backtest
        (unit_code, rule_id, setting_a, setting_b, release_id, release_version, from_date, to_date,
         curve_parameter, curve_values, state, asked_by, asked_at)
      values (:unit, :rule, cast(:a as jsonb), cast(:b as jsonb), :release, :version, :from, :to,
        :parameter, :values, 'WAITING', :by, :now)
      returning id
      """;
  private static final String SELECT =
      """
      select id, unit_code, rule_id, setting_a::text as setting_a, setting_b::text as setting_b,
        release_id, release_version, from_date, to_date, curve_parameter, curve_values, asked_by,
        account_id
      from warnings.backtest
      """;
  private static final String OPEN =
      SELECT + " where state in ('WAITING', 'RUNNING') and asked_at < :before order by id";
  private static final String BEGIN =
      """
      update warnings.backtest
      set state = 'RUNNING', started_at = :now, phase = '准备数据', percent = 0
      where id = :id and state in ('WAITING', 'RUNNING') and not cancel_asked
      """;
  private static final String PROGRESS =
      """
      update warnings.backtest set phase = :phase, percent = :percent
      where id = :id and state = 'RUNNING'
      """;
  private static final String ASK_CANCEL =
      """
      update warnings.backtest set cancel_asked = true
      where id = :id and state in ('WAITING', 'RUNNING')
      """;
  private static final String END =
      """
      update warnings.backtest
      set state = :state, problem = :problem, ended_at = :now, phase = '',
          seconds = extract(epoch from cast(:now as timestamptz) - coalesce(started_at, :now))
      where id = :id and state in ('WAITING', 'RUNNING')
      """;

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Clock clock;

  BacktestStore(JdbcClient database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  long add(BacktestRequest request, String by) {
    BacktestRequest.OfRelease release = request.of();
    CurveValues curve = request.curve();
    return database
        .sql(ADD)
        .param("unit", request.unitCode())
        .param("rule", request.ruleId())
        .param("a", json.writeValueAsString(request.a()))
        .param("b", json.writeValueAsString(request.b()))
        .param("release", release == null ? null : release.id())
        .param("version", release == null ? null : release.version())
        .param("from", request.from())
        .param("to", request.to())
        .param("parameter", curve == null ? null : curve.parameter())
        .param("values", curve == null ? new String[0] : curve.values().toArray(String[]::new))
        .param("by", by)
        .param("now", now())
        .query(Long.class)
        .single();
  }

  Optional<StoredBacktest> find(long id) {
    return database.sql(SELECT + " where id = :id").param("id", id).query(this::row).optional();
  }

  /** Those that wait or run, asked for before the moment. */
  List<StoredBacktest> listOpen(Instant before) {
    return database.sql(OPEN).param("before", Timestamp.from(before)).query(this::row).list();
  }

  /** False when it has ended or shall not begin. */
  boolean begin(long id) {
    return database.sql(BEGIN).param("id", id).param("now", now()).update() == 1;
  }

  void progress(long id, String phase, int percent) {
    database.sql(PROGRESS).param("id", id).param("phase", phase).param("percent", percent).update();
  }

  boolean askCancel(long id) {
    return database.sql(ASK_CANCEL).param("id", id).update() == 1;
  }

  boolean isCancelAsked(long id) {
    return database
        .sql("select cancel_asked from warnings.backtest where id = :id")
        .param("id", id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** False when it had ended already. */
  boolean end(long id, RunState state, String problem) {
    return database
            .sql(END)
            .param("id", id)
            .param("state", state.name())
            .param("problem", problem)
            .param("now", now())
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private StoredBacktest row(ResultSet row, int number) throws SQLException {
    return new StoredBacktest(
        row.getLong("id"),
        new BacktestRequest(
            row.getString("unit_code"),
            row.getString("rule_id"),
            json.readValue(row.getString("setting_a"), Setting.class),
            json.readValue(row.getString("setting_b"), Setting.class),
            release(row),
            row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class),
            curve(row)),
        row.getString("asked_by"),
        row.getLong("account_id"));
  }

  private static BacktestRequest.@Nullable OfRelease release(ResultSet row) throws SQLException {
    Long id = row.getObject("release_id", Long.class);
    return id == null ? null : new BacktestRequest.OfRelease(id, row.getInt("release_version"));
  }

  private static @Nullable CurveValues curve(ResultSet row) throws SQLException {
    String parameter = row.getString("curve_parameter");
    return parameter == null
        ? null
        : new CurveValues(parameter, List.of((String[]) row.getArray("curve_values").getArray()));
  }
}
