package org.jinye.platform.trail;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of records in the asker's units, newest first. */
@Repository
class TrailQuery {

  private final JdbcClient database;
  private final Listing<TrailChange> list;
  private final Clock clock;

  TrailQuery(JdbcClient database, ChangeReading reading, Clock clock) {
    this.database = database;
    this.list =
        new Listing<>(
            "select " + ChangeReading.COLUMNS,
            "from platform.trail",
            "order by id desc",
            reading::read);
    this.clock = clock;
  }

  long count(TrailFilter filter) {
    return list.count(database, narrowing(filter));
  }

  List<TrailChange> page(TrailFilter filter, Pager pager) {
    return list.page(database, narrowing(filter), pager);
  }

  /** The whole trail; in batches when within a transaction. To be closed by the caller. */
  Stream<TrailChange> stream(TrailFilter filter) {
    return list.stream(database, narrowing(filter));
  }

  private Narrowing narrowing(TrailFilter filter) {
    return new Narrowing()
        .where("table_name = :table", "table", filter.table())
        .where("record_key = :key", "key", filter.key())
        .where("strpos(actor, :actor) > 0", "actor", filter.actor())
        .between("at", filter.from(), filter.to(), clock.getZone());
  }
}
