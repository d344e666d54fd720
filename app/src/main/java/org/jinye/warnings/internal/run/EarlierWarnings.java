package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what became of the city's warnings of the year before, for the screening evidence. */
@Repository
class EarlierWarnings {

  private static final String EARLIER =
      """
      select retailer_id, rule_id, occurred_on - date '1970-01-01' as day_no, state
      from warnings.warning
      where retailer_id is not null and occurred_on >= :since and occurred_on <= :to
        and unit_code >= :city and unit_code < :city || ':'
      order by retailer_id, rule_id, occurred_on, id
      """;
  private static final String TABLE =
      "create temp table earlier (retailer_id varchar, rule_id varchar, day_no integer, outcome varchar)";

  private final JdbcClient database;

  EarlierWarnings(JdbcClient database) {
    this.database = database;
  }

  void write(RunRequest run, DuckSession duck, Path file) {
    duck.execute(TABLE);
    duck.append("earlier", rows -> appendAll(run, rows));
    duck.execute("copy earlier to " + DuckSession.quoted(file.toString()) + " (format parquet)");
  }

  private void appendAll(RunRequest run, DuckDBAppender rows) {
    LocalDate since = run.from().minusYears(1);
    database
        .sql(EARLIER)
        .param("since", since)
        .param("to", run.to())
        .param("city", run.cityCode())
        .query(row -> {
          append(
              rows,
              row.getString("retailer_id"),
              row.getString("rule_id"),
              row.getInt("day_no"),
              outcome(WarningState.valueOf(row.getString("state"))));
        });
  }

  private static void append(
      DuckDBAppender rows, String retailerId, String ruleId, int dayNo, @Nullable String outcome)
      throws SQLException {
    rows.beginRow();
    rows.append(retailerId);
    rows.append(ruleId);
    rows.append(dayNo);
    rows.append(outcome);
    rows.endRow();
  }

  private static @Nullable String outcome(WarningState state) {
    return switch (state) {
      case RAISED, ASSIGNED -> null;
      case NOT_PROCESSED -> "not_processed";
      case HARMLESS -> "harmless";
      case IRREGULAR -> "irregular";
    };
  }
}
