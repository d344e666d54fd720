package org.jinye.oversight.internal.landed;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.oversight.internal.landed.LandedFilter.Found;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The landed-sale checks in sight. */
@Repository
public class LandedQuery {

  private static final Listing<LandedCheck> LIST =
      new Listing<>(
          LandedStore.COLUMNS,
          "from oversight.landed_check c",
          "order by c.checked_on desc, c.id desc",
          new SimplePropertyRowMapper<>(LandedCheck.class));

  private final JdbcClient database;

  LandedQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(LandedFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<LandedCheck> page(LandedFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<LandedCheck> stream(LandedFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  private static Narrowing narrowing(LandedFilter filter) {
    Narrowing narrowing =
        new Narrowing()
            .where("c.unit_code >= :unit and c.unit_code < :unit || ':'", "unit", filter.unit())
            .where("c.retailer_id = :retailer", "retailer", filter.retailer())
            .within("c.checked_on", filter.month());
    return filter.found().isEmpty()
        ? narrowing
        : narrowing.where(Found.valueOf(filter.found()).condition());
  }
}
