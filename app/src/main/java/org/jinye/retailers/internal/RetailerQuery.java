package org.jinye.retailers.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.internal.search.RetailerSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of retailers in the asker's scope. */
@Repository
public class RetailerQuery {

  private static final String ROWS =
      """
      select retailer_id, unit_code, name, address, grade, channel, location, order_weekday,
             supply_status, telephone_masked as telephone, longitude, latitude
      from retailers.retailer
      """;
  private static final String COUNT = "select count(*) from retailers.retailer\n";
  private static final String ORDER = " order by unit_code, retailer_id";

  /** Rows fetched at a time when the whole list is written to a file. */
  private static final int BATCH = 1000;

  private final JdbcClient database;
  private final RetailerSearch search;

  RetailerQuery(JdbcClient database, RetailerSearch search) {
    this.database = database;
    this.search = search;
  }

  public long count(RetailerFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(COUNT + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<Retailer> page(RetailerFilter filter, Pager pager) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(Retailer.class)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Retailer> stream(RetailerFilter filter) {
    Narrowing narrowing = narrowing(filter);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(Retailer.class)
        .stream();
  }

  private Narrowing narrowing(RetailerFilter filter) {
    return Narrowing.of(filter, search);
  }
}
