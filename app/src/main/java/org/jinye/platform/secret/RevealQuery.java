package org.jinye.platform.secret;

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

/** The record of shown fields, of those who stand within the asker's units, newest first. */
@Repository
class RevealQuery {

  private static final Listing<RevealRow> LIST =
      new Listing<>(
          "select at, actor, address, kind, what, reason",
          "from platform.reveal",
          "order by at desc, id desc",
          RevealQuery::row);

  private static final String WORDS =
      "(strpos(actor, :q) > 0 or strpos(what, :q) > 0 or strpos(reason, :q) > 0)";

  private final JdbcClient database;
  private final Clock clock;

  RevealQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long count(RevealFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  List<RevealRow> page(RevealFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole record; in batches when within a transaction. To be closed by the caller. */
  Stream<RevealRow> stream(RevealFilter filter) {
    return LIST.stream(database, narrowing(filter));
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

  private Narrowing narrowing(RevealFilter filter) {
    return new Narrowing()
        .where(WORDS, "q", filter.q())
        .where("kind = :kind", "kind", filter.kind())
        .between("at", filter.from(), filter.to(), clock.getZone());
  }
}
