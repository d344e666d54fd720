package org.jinye.releases.web;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jinye.releases.Release;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of releases in sight: those of the own unit, of units below and of those above. */
@Repository
class ReleaseQuery {

  private static final RowMapper<Release> RELEASE = new SimplePropertyRowMapper<>(Release.class);
  private static final Listing<DatedRelease> LIST =
      new Listing<>(
          """
          select id, version, unit_code, rule_id, rule_version, reason, state, backtest_id,
            shadow_since, replaces, created_by, created_by_id, created_at, valid_from, valid_to
          """,
          """
          from releases.release r
          left join lateral (
            select valid_from, valid_to from releases.period p
            where p.release_id = r.id order by p.id desc limit 1) period on true
          """,
          "order by id desc",
          ReleaseQuery::dated);

  private final JdbcClient database;
  private final Clock clock;

  ReleaseQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<DatedRelease> find(long id) {
    return LIST.find(database, new Narrowing().where("id = :id", "id", id));
  }

  long count(ReleaseFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  List<DatedRelease> page(ReleaseFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  Stream<DatedRelease> stream(ReleaseFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private Narrowing narrowing(ReleaseFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("rule_id = :rule", "rule", filter.rule())
            .where("unit_code = :unit", "unit", filter.unit())
            .with("today", Date.valueOf(LocalDate.now(clock)));
    ReleaseStanding.find(filter.state())
        .ifPresent(standing -> narrowing.where(standing.condition()));
    return narrowing;
  }

  private static DatedRelease dated(ResultSet row, int number) throws SQLException {
    return new DatedRelease(
        RELEASE.mapRow(row, number),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
