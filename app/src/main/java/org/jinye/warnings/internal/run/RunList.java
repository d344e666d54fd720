package org.jinye.warnings.internal.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.LastRun;
import org.jinye.warnings.RunState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs for the eye, newest first, counted within the asker's scope. */
@Repository
public class RunList {

  private static final String LINES =
      """
      select r.id, r.unit_code, r.from_date, r.to_date, r.state, r.phase, r.percent, r.cancel_asked,
             r.started_by, r.asked_at, r.started_at, r.ended_at, r.seconds, r.problem,
             r.taken_from, r.taken_digest, r.engine, r.computed_by, r.computed_at,
             (select count(*) from warnings.run_finding f where f.run_id = r.id) as found,
             (select count(*) from warnings.warning w where w.run_id = r.id) as raised
      from warnings.run r
      """;
  private static final String CHOSEN =
      " where (:state = '' or r.state = :state) and starts_with(r.unit_code, :city)"
          + " and (:origin = '' or (r.engine is not null) = (:origin = 'CLUSTER'))";
  private static final String NEWEST_FIRST = " order by r.id desc";

  private final JdbcClient database;

  RunList(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a list is narrowed to.
   *
   * @param state empty = any
   * @param city empty = every city in sight
   * @param origin where it was computed; absent = anywhere
   */
  public record Filter(@Nullable RunState state, String city, @Nullable RunOrigin origin) {

    String stateName() {
      return state == null ? "" : state.name();
    }

    String originName() {
      return origin == null ? "" : origin.name();
    }
  }

  public long count(Filter filter) {
    return chosen("select count(*) from warnings.run r" + CHOSEN, filter)
        .query(Long.class)
        .single();
  }

  public List<RunLine> list(Filter filter, Pager pager) {
    return chosen(LINES + CHOSEN + NEWEST_FIRST + " limit :size offset :offset", filter)
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(RunList::line)
        .list();
  }

  /** Every run of the filter, one after the other. */
  public void read(Filter filter, Consumer<RunLine> reader) {
    chosen(LINES + CHOSEN + NEWEST_FIRST, filter)
        .query(row -> {
          reader.accept(line(row, 0));
        });
  }

  public Optional<RunLine> find(long id) {
    return database
        .sql(LINES + " where r.id = :id")
        .param("id", id)
        .query(RunList::line)
        .optional();
  }

  public Optional<LastRun> findLast() {
    return database
        .sql(LINES + NEWEST_FIRST + " limit 1")
        .query(RunList::line)
        .optional()
        .map(line ->
            new LastRun(
                line.id(),
                line.fromDate(),
                line.toDate(),
                line.state(),
                line.endedAt(),
                line.found(),
                line.raised()));
  }

  private JdbcClient.StatementSpec chosen(String sql, Filter filter) {
    return database
        .sql(sql)
        .param("state", filter.stateName())
        .param("city", filter.city())
        .param("origin", filter.originName());
  }

  private static RunLine line(ResultSet row, int number) throws SQLException {
    return new RunLine(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class),
        RunState.valueOf(row.getString("state")),
        row.getString("phase"),
        row.getInt("percent"),
        row.getBoolean("cancel_asked"),
        row.getString("started_by"),
        row.getTimestamp("asked_at").toInstant(),
        moment(row.getTimestamp("started_at")),
        moment(row.getTimestamp("ended_at")),
        row.getBigDecimal("seconds"),
        row.getString("problem"),
        row.getLong("found"),
        row.getLong("raised"),
        TakenColumns.read(row));
  }

  private static @Nullable Instant moment(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
