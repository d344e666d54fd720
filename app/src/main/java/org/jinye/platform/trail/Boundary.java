package org.jinye.platform.trail;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Up to which entry the trail is final. Ids are given before transactions commit, and some never
 * do: an entry may appear late between others, or never. So the newest id is noted first and the
 * number of a transaction of our own after it; whoever was given an id up to the noted one had his
 * number before, and once all numbers below ours have ended nothing up to that id can come any
 * more.
 */
@Repository
class Boundary {

  private static final String NEWEST =
      """
      select coalesce(last_value, 0) from pg_sequences
      where schemaname = 'platform'
        and sequencename = split_part(pg_get_serial_sequence('platform.trail', 'id'), '.', 2)
      """;
  // A number that this server has not come to yet was copied from another server, where nothing is
  // under way.
  private static final String FORGET_FOREIGN =
      "delete from platform.trail_boundary where below > pg_snapshot_xmax(pg_current_snapshot())";
  private static final String EXISTS = "select count(*) from platform.trail_boundary";
  private static final String NOTE =
      "insert into platform.trail_boundary (last_id, below) values (:last, pg_current_xact_id())";
  private static final String REACHED =
      """
      select last_id from platform.trail_boundary
      where below <= pg_snapshot_xmin(pg_current_snapshot())
      """;

  private final JdbcClient database;

  Boundary(JdbcClient database) {
    this.database = database;
  }

  /** Notes one where none waits. First in its transaction, which must not have a number yet. */
  void note() {
    long newest = database.sql(NEWEST).query(Long.class).single();
    database.sql(FORGET_FOREIGN).update();
    if (database.sql(EXISTS).query(Long.class).single() == 0) {
      database.sql(NOTE).param("last", newest).update();
    }
  }

  /** The last final id, once it is final. In another transaction than {@link #note}. */
  Optional<Long> reached() {
    return database.sql(REACHED).query(Long.class).optional();
  }

  void forget() {
    database.sql("delete from platform.trail_boundary").update();
  }
}
