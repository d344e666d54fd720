package org.jinye.warnings.internal.backtest;

import org.jinye.warnings.internal.run.DuckSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What checks confirmed as irregular in the days of a back-test, as tables for DuckDB. */
@Repository
class Irregularities {

  private static final String CONFIRMED =
      """
      select id, finding_key, unit_code from warnings.warning
      where state = 'IRREGULAR' and rule_id = :rule and occurred_on between :from and :to
        and unit_code >= :unit and unit_code < :unit || ':'
      order by id
      """;
  private static final String OTHERS =
      """
      select distinct subject, week_no from warnings.warning
      where state = 'IRREGULAR' and rule_id <> :rule and occurred_on between :from and :to
        and unit_code >= :unit and unit_code < :unit || ':'
      """;

  private final JdbcClient database;

  Irregularities(JdbcClient database) {
    this.database = database;
  }

  /** Makes {@code confirmed} (of the rule itself) and {@code others} (of all other rules). */
  void write(BacktestRequest request, DuckSession duck) {
    duck.execute(
        "create temp table confirmed (warning_id bigint, finding_key varchar, unit_code varchar)");
    duck.append(
        "confirmed",
        rows ->
            asked(CONFIRMED, request)
                .query(row -> {
                  rows.beginRow();
                  rows.append(row.getLong(1));
                  rows.append(row.getString(2));
                  rows.append(row.getString(3));
                  rows.endRow();
                }));
    duck.execute("create temp table others (subject varchar, week_no integer)");
    duck.append(
        "others",
        rows ->
            asked(OTHERS, request)
                .query(row -> {
                  rows.beginRow();
                  rows.append(row.getString(1));
                  rows.append(row.getInt(2));
                  rows.endRow();
                }));
  }

  private JdbcClient.StatementSpec asked(String sql, BacktestRequest request) {
    return database
        .sql(sql)
        .param("rule", request.ruleId())
        .param("from", request.from())
        .param("to", request.to())
        .param("unit", request.unitCode());
  }
}
