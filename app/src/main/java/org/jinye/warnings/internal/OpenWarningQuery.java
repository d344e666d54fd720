package org.jinye.warnings.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of open warnings what their tasks say. */
@Repository
class OpenWarningQuery {

  /** Rows that become tasks in one statement. */
  private static final int BATCH = 5000;

  private static final String OPEN =
      """
      select id, unit_code, rule_id, subject, item_id, week_no, state, step_since
      from warnings.warning
      where state in ('RAISED', 'ASSIGNED')
      """;
  private static final String FIND = OPEN + " and id in (:ids) order by id";
  private static final String RAISED_BY =
      OPEN + " and run_id = :run and id > :after order by id limit " + BATCH;

  private final JdbcClient database;

  OpenWarningQuery(JdbcClient database) {
    this.database = database;
  }

  record Row(
      long id,
      String unitCode,
      String ruleId,
      String subject,
      @Nullable String itemId,
      int weekNo,
      WarningState state,
      Instant stepSince) {}

  List<Row> find(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : database.sql(FIND).param("ids", ids).query(Row.class).list();
  }

  /** Those that the run raised, behind the given one; at most {@value #BATCH}. */
  List<Row> raisedBy(long runId, long after) {
    return database
        .sql(RAISED_BY)
        .param("run", runId)
        .param("after", after)
        .query(Row.class)
        .list();
  }
}
