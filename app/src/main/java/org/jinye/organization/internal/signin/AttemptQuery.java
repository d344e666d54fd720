package org.jinye.organization.internal.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of sign-ins in the asker's scope, newest first. */
@Repository
public class AttemptQuery {

  private static final String FROM =
      """
      from organization.sign_in_attempt s
      left join organization.account a on a.id = s.account_id
      left join organization.unit u on u.unit_code = a.unit_code
      """;
  private static final String ROWS =
      """
      select s.at, s.username, coalesce(a.name, '') as name,
             case when a.id is null then '' else coalesce(u.name, nullif(a.unit_code, ''), '全国') end
               as unit,
             s.address, s.way, s.outcome, s.reason
      """
          + FROM;
  private static final String ORDER = " order by s.at desc, s.id desc";
  private static final String WORDS =
      "(strpos(s.username, :q) > 0 or strpos(a.name, :q) > 0 or starts_with(s.address, :q))";
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final Clock clock;

  AttemptQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(AttemptFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql("select count(*) " + FROM + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<AttemptRow> page(AttemptFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(AttemptQuery::row)
        .list();
  }

  /** The whole record; in batches when within a transaction. To be closed by the caller. */
  public Stream<AttemptRow> stream(AttemptFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(AttemptQuery::row)
        .stream();
  }

  private static AttemptRow row(ResultSet row, int number) throws SQLException {
    return new AttemptRow(
        row.getTimestamp("at").toInstant(),
        row.getString("username"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("address"),
        AttemptWay.valueOf(row.getString("way")),
        AttemptOutcome.valueOf(row.getString("outcome")),
        AttemptReason.of(row.getString("reason")));
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private Narrowing narrowing(AttemptFilter filter) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!filter.q().isEmpty()) {
      conditions.add(WORDS);
      values.put("q", filter.q());
    }
    if (filter.isOutcome()) {
      conditions.add("s.outcome = :outcome");
      values.put("outcome", filter.outcome());
    }
    if (filter.isWay()) {
      conditions.add("s.way = :way");
      values.put("way", filter.way());
    }
    LocalDate from = AttemptFilter.day(filter.from());
    if (from != null) {
      conditions.add("s.at >= :from");
      values.put("from", Timestamp.from(from.atStartOfDay(clock.getZone()).toInstant()));
    }
    LocalDate to = AttemptFilter.day(filter.to());
    if (to != null) {
      conditions.add("s.at < :to");
      values.put("to", Timestamp.from(to.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }
}
