package org.jinye.retailers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of retailers in the asker's scope. */
@Repository
public class RetailerQuery {

  private static final Listing<Retailer> LIST =
      new Listing<Retailer>(
              """
              select retailer_id, unit_code, name, address, grade, channel, location, order_weekday,
                     supply_status, telephone_masked as telephone, longitude, latitude, route,
                     account_masked as account
              """,
              "from retailers.retailer",
              "order by unit_code, retailer_id",
              new SimplePropertyRowMapper<>(Retailer.class))
          .by("retailer_id");

  /** What {@link #LIST} would count, without reading it. */
  private static final String TALLY = "select retailers.count_files(:county)";

  private final JdbcClient database;
  private final RetailerSearch search;
  private final Clock clock;

  RetailerQuery(JdbcClient database, RetailerSearch search, Clock clock) {
    this.database = database;
    this.search = search;
    this.clock = clock;
  }

  public long count(RetailerFilter filter) {
    if (filter.namesOnlyCounty()) {
      return database.sql(TALLY).param("county", filter.county()).query(Long.class).single();
    }
    return LIST.count(database, conditions(filter));
  }

  public List<Retailer> page(RetailerFilter filter, Pager pager) {
    return LIST.page(database, conditions(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Retailer> stream(RetailerFilter filter) {
    return LIST.stream(database, conditions(filter));
  }

  private Narrowing conditions(RetailerFilter filter) {
    return RetailerConditions.of(filter, search, LocalDate.now(clock));
  }
}
