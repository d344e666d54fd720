package org.jinye.organization.internal.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
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
  private static final String COLUMNS =
      """
      select s.at, s.username, coalesce(a.name, '') as name,
             case when a.id is null then '' else coalesce(u.name, nullif(a.unit_code, ''), '全国') end
               as unit,
             s.address, s.way, s.outcome, s.reason
      """;
  private static final Listing<AttemptRow> LIST =
      new Listing<>(COLUMNS, FROM, "order by s.at desc, s.id desc", AttemptQuery::row);
  private static final String WORDS =
      "(strpos(s.username, :q) > 0 or strpos(a.name, :q) > 0 or starts_with(s.address, :q))";

  private final JdbcClient database;
  private final Clock clock;

  AttemptQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(AttemptFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<AttemptRow> page(AttemptFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole record; in batches when within a transaction. To be closed by the caller. */
  public Stream<AttemptRow> stream(AttemptFilter filter) {
    return LIST.stream(database, narrowing(filter));
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

  private Narrowing narrowing(AttemptFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where(WORDS, "q", filter.q())
            .between("s.at", filter.from(), filter.to(), clock.getZone());
    if (filter.isOutcome()) {
      narrowing.where("s.outcome = :outcome", "outcome", filter.outcome());
    }
    if (filter.isWay()) {
      narrowing.where("s.way = :way", "way", filter.way());
    }
    return narrowing;
  }
}
