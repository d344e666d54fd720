package org.jinye.warnings.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ticked warnings as they are now, each with what was last done to it. */
@Repository
class BulkQuery {

  private static final String TICKED =
      """
      select w.id, w.version, w.rule_id, w.subject, w.sentence, w.item_id, w.state,
             e.actor, e.at, e.kind
      from warnings.warning w
      join lateral (
        select actor, at, kind from warnings.event
        where warning_id = w.id and kind not in ('NOTED', 'FOLLOWED') order by id desc limit 1) e on true
      where w.id in (:ids)
      order by w.priority desc, w.occurred_on desc, w.id desc
      """;

  private final JdbcClient database;

  BulkQuery(JdbcClient database) {
    this.database = database;
  }

  record TickedRow(
      long id,
      int version,
      String ruleId,
      String subject,
      String sentence,
      @Nullable String itemId,
      WarningState state,
      String actor,
      Instant at,
      EventKind kind) {}

  List<TickedRow> ticked(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.sql(TICKED).param("ids", ids).query(TickedRow.class).list();
  }
}
