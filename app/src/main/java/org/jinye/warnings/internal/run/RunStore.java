package org.jinye.warnings.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs as rows, and every change of their state but the last: that is {@link RunClosing}'s. */
@Repository
class RunStore {

  private static final String COLUMNS =
      "id, unit_code, from_date, to_date, state, started_by, account_id, raised_at, cancel_asked, "
          + TakenColumns.NAMES;
  private static final String ADD =
      """
      insert into warnings.run (unit_code, from_date, to_date, state, started_by, asked_at, raised_at)
      values (:unit, :from, :to, 'WAITING', :by, :now, :at)
      returning id
      """;
  private static final String TURN =
      "select pg_advisory_xact_lock(hashtextextended('runs of ' || :unit, 0))";
  private static final String WAITING =
      """
      select id from warnings.run
      where unit_code = :unit and from_date = :from and to_date = :to and state = 'WAITING'
        and not cancel_asked and taken_digest is null
      order by id limit 1
      """;
  private static final String ADD_TAKEN =
      """
      insert into warnings.run (unit_code, from_date, to_date, state, started_by, asked_at, raised_at,
        taken_from, taken_digest, engine, computed_by, computed_at)
      values (:unit, :from, :to, 'WAITING', :by, :now, :at, :folder, :digest, :engine, :computedBy,
        :computedAt)
      on conflict (unit_code, taken_digest)
        where taken_digest is not null and state in ('WAITING', 'RUNNING', 'FINISHED')
        do nothing
      returning id
      """;
  private static final String FIND_TAKEN =
      "select "
          + COLUMNS
          + " from warnings.run where unit_code = :unit and taken_digest = :digest"
          + " and state in ('WAITING', 'RUNNING', 'FINISHED')";
  private static final String LIST_TAKEN =
      """
      select id from warnings.run
      where taken_digest = :digest and state in ('WAITING', 'RUNNING', 'FINISHED')
      order by id
      """;
  private static final String FIND = "select " + COLUMNS + " from warnings.run where id = :id";
  private static final String OPEN =
      "select "
          + COLUMNS
          + " from warnings.run where state in ('WAITING', 'RUNNING')"
          + " and asked_at < :before order by id";
  private static final String BEGIN =
      """
      update warnings.run
      set state = 'RUNNING', started_at = :now, phase = '准备数据', percent = 0
      where id = :id and state in ('WAITING', 'RUNNING') and not cancel_asked
      """;
  private static final String PROGRESS =
      "update warnings.run set phase = :phase, percent = :percent where id = :id and state = 'RUNNING'";
  private static final String ASK_CANCEL =
      """
      update warnings.run set cancel_asked = true
      where id = :id and state in ('WAITING', 'RUNNING')
      """;
  private static final String END =
      """
      update warnings.run
      set state = :state, problem = :problem, ended_at = :now, phase = '',
          seconds = extract(epoch from cast(:now as timestamptz) - coalesce(started_at, :now))
      where id = :id and state in ('WAITING', 'RUNNING')
      """;

  private final JdbcClient database;
  private final Clock clock;

  RunStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long add(RunRequest request, Instant at) {
    return database
        .sql(ADD)
        .param("unit", request.cityCode())
        .param("from", request.from())
        .param("to", request.to())
        .param("by", request.startedBy())
        .param("now", now())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /** Until the end of the transaction nobody else asks for a run of the city. */
  void awaitTurn(String cityCode) {
    database.sql(TURN).param("unit", cityCode).query(row -> {});
  }

  /** The run of the same days that has not begun. */
  Optional<Long> findWaiting(RunRequest request) {
    return database
        .sql(WAITING)
        .param("unit", request.cityCode())
        .param("from", request.from())
        .param("to", request.to())
        .query(Long.class)
        .optional();
  }

  /** Empty when the same results were taken for the city already, or are being taken. */
  Optional<Long> addTaken(RunRequest request, Taken taken, Instant at) {
    return database
        .sql(ADD_TAKEN)
        .param("unit", request.cityCode())
        .param("from", request.from())
        .param("to", request.to())
        .param("by", request.startedBy())
        .param("now", now())
        .param("at", Timestamp.from(at))
        .param("folder", taken.folder())
        .param("digest", taken.digest())
        .param("engine", taken.engine())
        .param("computedBy", taken.computedBy())
        .param("computedAt", Timestamp.from(taken.computedAt()))
        .query(Long.class)
        .optional();
  }

  /** The run that took these results for the city, or takes them now. */
  Optional<StoredRun> findTaken(String cityCode, String digest) {
    return database
        .sql(FIND_TAKEN)
        .param("unit", cityCode)
        .param("digest", digest)
        .query(RunStore::run)
        .optional();
  }

  /** The runs in the asker's scope that took these results, or take them now. */
  List<Long> listTaken(String digest) {
    return database.sql(LIST_TAKEN).param("digest", digest).query(Long.class).list();
  }

  Optional<StoredRun> find(long id) {
    return database.sql(FIND).param("id", id).query(RunStore::run).optional();
  }

  /** Runs that wait or run, asked for before the moment. */
  List<StoredRun> listOpen(Instant before) {
    return database.sql(OPEN).param("before", Timestamp.from(before)).query(RunStore::run).list();
  }

  /** False when the run has ended or shall not begin. */
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
        .sql("select cancel_asked from warnings.run where id = :id")
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

  private static StoredRun run(ResultSet row, int number) throws SQLException {
    return new StoredRun(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        RunState.valueOf(row.getString("state")),
        row.getString("started_by"),
        row.getLong("account_id"),
        row.getTimestamp("raised_at").toInstant(),
        row.getBoolean("cancel_asked"),
        TakenColumns.read(row));
  }
}
