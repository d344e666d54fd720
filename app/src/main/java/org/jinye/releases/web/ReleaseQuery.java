package org.jinye.releases.web;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jinye.releases.Release;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of releases in sight: those of the own unit, of units below and of those above. */
@Repository
class ReleaseQuery {

  private static final Listing<Release> LIST =
      new Listing<>(
          """
          select id, version, unit_code, rule_id, rule_version, reason, state, backtest_id,
            shadow_since, replaces, created_by, created_by_id, created_at
          """,
          "from releases.release",
          "order by id desc",
          new SimplePropertyRowMapper<>(Release.class));

  private final JdbcClient database;

  ReleaseQuery(JdbcClient database) {
    this.database = database;
  }

  long count(ReleaseFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  List<Release> page(ReleaseFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  Stream<Release> stream(ReleaseFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private static Narrowing narrowing(ReleaseFilter filter) {
    return new Narrowing()
        .where("rule_id = :rule", "rule", filter.rule())
        .where("state = :state", "state", filter.state())
        .where("unit_code = :unit", "unit", filter.unit());
  }
}
