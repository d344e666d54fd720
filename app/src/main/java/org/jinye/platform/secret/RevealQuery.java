package org.jinye.platform.secret;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.Days;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of shown fields, of those who stand within the asker's units, newest first. */
@Repository
class RevealQuery {

  private static final String ROWS =
      "select at, actor, address, kind, what, reason from platform.reveal ";
  private static final String ORDER = " order by at desc, id desc";
  private static final String WORDS =
      "(strpos(actor, :q) > 0 or strpos(what, :q) > 0 or strpos(reason, :q) > 0)";
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final Clock clock;

  RevealQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long count(RevealFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select count(*) from platform.reveal " + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  List<RevealRow> page(RevealFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(RevealQuery::row)
        .list();
  }

  /** The whole record; in batches when within a transaction. To be closed by the caller. */
  Stream<RevealRow> stream(RevealFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(RevealQuery::row)
        .stream();
  }

  private static RevealRow row(ResultSet row, int number) throws SQLException {
    return new RevealRow(
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("address"),
        row.getString("kind"),
        row.getString("what"),
        row.getString("reason"));
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(RevealFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!filter.q().isEmpty()) {
      conditions.add(WORDS);
      values.put("q", filter.q());
    }
    if (!filter.kind().isEmpty()) {
      conditions.add("kind = :kind");
      values.put("kind", filter.kind());
    }
    Days.find(filter.from())
        .ifPresent(day -> {
          conditions.add("at >= :from");
          values.put("from", Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()));
        });
    Days.find(filter.to())
        .ifPresent(day -> {
          conditions.add("at < :to");
          values.put(
              "to", Timestamp.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        });
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
