package org.jinye.reports.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people write about a month. */
@Repository
public class Narratives {

  private static final String READ =
      """
      select done, plan, version, edited_by, edited_at
      from reports.narrative
      where unit_code = :unit and month = :month
      """;
  private static final String ADD =
      """
      insert into reports.narrative (unit_code, month, done, plan, version, edited_by, edited_at)
      values (:unit, :month, :done, :plan, 1, :by, :at)
      on conflict (unit_code, month) do nothing
      """;
  private static final String CHANGE =
      """
      update reports.narrative
      set done = :done, plan = :plan, version = version + 1, edited_by = :by, edited_at = :at
      where unit_code = :unit and month = :month and version = :version
      """;

  private final JdbcClient database;
  private final Clock clock;

  Narratives(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Narrative read(String unitCode, YearMonth month) {
    return database
        .sql(READ)
        .param("unit", unitCode)
        .param("month", month.atDay(1))
        .query((row, n) ->
            new Narrative(
                row.getString("done"),
                row.getString("plan"),
                row.getInt("version"),
                row.getString("edited_by"),
                row.getTimestamp("edited_at").toInstant()))
        .optional()
        .orElse(Narrative.NOTHING);
  }

  /**
   * Writes the text unless somebody changed it since {@code seen}; then answers what he wrote.
   *
   * @param seen version that the person edited; 0 when there was none
   */
  @Transactional
  public Optional<Narrative> write(
      ReportSubject subject, int seen, String done, String plan, String by) {
    int written =
        database
            .sql(seen == 0 ? ADD : CHANGE)
            .param("unit", subject.unitCode())
            .param("month", subject.month().atDay(1))
            .param("done", done)
            .param("plan", plan)
            .param("by", by)
            .param("at", Timestamp.from(clock.instant()))
            .param("version", seen)
            .update();
    return written == 1 ? Optional.empty() : Optional.of(read(subject.unitCode(), subject.month()));
  }
}
