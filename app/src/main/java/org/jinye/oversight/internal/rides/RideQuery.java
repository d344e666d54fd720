package org.jinye.oversight.internal.rides;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rides in sight. */
@Repository
public class RideQuery {

  private static final Listing<Ride> LIST =
      new Listing<>(
          RideStore.COLUMNS,
          "from oversight.ride r",
          "order by r.day desc, r.id desc",
          new SimplePropertyRowMapper<>(Ride.class));

  private final JdbcClient database;

  RideQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(RideFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<Ride> page(RideFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Ride> stream(RideFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private static Narrowing narrowing(RideFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("r.unit_code >= :unit and r.unit_code < :unit || ':'", "unit", filter.unit())
            .where(
                "strpos(r.route, :q) > 0 or strpos(r.worker, :q) > 0 or strpos(r.vehicle, :q) > 0",
                "q",
                filter.q())
            .within("r.day", filter.month());
    return filter.found().isEmpty() ? narrowing : narrowing.where("r.faulty > 0");
  }
}
