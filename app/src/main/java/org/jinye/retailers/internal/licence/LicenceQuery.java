package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of licences in the asker's scope. */
@Repository
public class LicenceQuery {

  private static final String COLUMNS =
      """
      select id, unit_code, retailer_id, number, trade_name, person_in_charge, enterprise_kind,
             place, scope, supplier, issuer, issued_on, valid_from, valid_to, state, suspended_to,
             version
      """;
  private static final Listing<Licence> LIST =
      new Listing<>(
          COLUMNS,
          "from retailers.licence",
          "order by valid_to, id",
          new SimplePropertyRowMapper<>(Licence.class));
  private static final String WORDS =
      "(strpos(trade_name, :q) > 0 or strpos(person_in_charge, :q) > 0"
          + " or (number >= :q and number < :q || ':'))";
  static final String ALIVE = "state in ('VALID', 'SUSPENDED')";

  private final JdbcClient database;

  LicenceQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(LicenceFilter filter, LocalDate today) {
    return LIST.count(database, narrowing(filter, today));
  }

  public List<Licence> page(LicenceFilter filter, LocalDate today, Pager pager) {
    return LIST.page(database, narrowing(filter, today), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Licence> stream(LicenceFilter filter, LocalDate today) {
    return LIST.stream(database, narrowing(filter, today));
  }

  private static Narrowing narrowing(LicenceFilter filter, LocalDate today) {
    Narrowing narrowing =
        new Narrowing()
            .with("today", today)
            .where(WORDS, "q", filter.q())
            .where("unit_code = :county", "county", filter.county());
    if (!filter.state().isEmpty()) {
      LicenceState state = LicenceState.valueOf(filter.state());
      narrowing.where(condition(state, ":state"), "state", filter.state());
    }
    if (!filter.due().isEmpty()) {
      LocalDate last = today.plusDays(Integer.parseInt(filter.due()));
      narrowing.where(ALIVE + " and valid_to between :today and :last", "last", last);
    }
    return narrowing;
  }

  /**
   * The same reading of the day as {@link Licence#stateOn}.
   *
   * @param name of the value that holds the state
   */
  static String condition(LicenceState state, String name) {
    if (state == LicenceState.EXPIRED) {
      return ALIVE + " and valid_to < :today";
    }
    String stored = "state = " + name;
    return state.isAlive() ? stored + " and valid_to >= :today" : stored;
  }
}
