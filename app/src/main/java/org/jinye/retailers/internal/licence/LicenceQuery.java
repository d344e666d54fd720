package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of licences in the asker's scope. */
@Repository
public class LicenceQuery {

  private static final String ROWS =
      """
      select id, unit_code, retailer_id, number, trade_name, person_in_charge, enterprise_kind,
             place, scope, supplier, issuer, issued_on, valid_from, valid_to, state, suspended_to,
             version
      from retailers.licence
      """;
  private static final String COUNT = "select count(*) from retailers.licence\n";
  private static final String ORDER = " order by valid_to, id";
  private static final String WORDS =
      "(strpos(trade_name, :q) > 0 or strpos(person_in_charge, :q) > 0"
          + " or (number >= :q and number < :q || ':'))";
  private static final String ALIVE = "state in ('VALID', 'SUSPENDED')";
  private static final int BATCH = 1000;

  private final JdbcClient database;

  LicenceQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(LicenceFilter filter, LocalDate today) {
    Narrowing narrowing = narrowing(filter, today);
    return database
        .sql(COUNT + narrowing.where())
        .params(narrowing.values())
        .query(Long.class)
        .single();
  }

  public List<Licence> page(LicenceFilter filter, LocalDate today, Pager pager) {
    Narrowing narrowing = narrowing(filter, today);
    return database
        .sql(ROWS + narrowing.where() + ORDER + " limit :size offset :offset")
        .params(narrowing.values())
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(Licence.class)
        .list();
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<Licence> stream(LicenceFilter filter, LocalDate today) {
    Narrowing narrowing = narrowing(filter, today);
    return database
        .sql(ROWS + narrowing.where() + ORDER)
        .params(narrowing.values())
        .withFetchSize(BATCH)
        .query(Licence.class)
        .stream();
  }

  private record Narrowing(String where, Map<String, Object> values) {}

  private static Narrowing narrowing(LicenceFilter filter, LocalDate today) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (!filter.q().isEmpty()) {
      conditions.add(WORDS);
      values.put("q", filter.q());
    }
    if (!filter.county().isEmpty()) {
      conditions.add("unit_code = :county");
      values.put("county", filter.county());
    }
    if (!filter.state().isEmpty()) {
      conditions.add(state(LicenceState.valueOf(filter.state())));
      values.put("today", today);
      values.put("state", filter.state());
    }
    if (!filter.due().isEmpty()) {
      conditions.add(ALIVE + " and valid_to between :today and :last");
      values.put("today", today);
      values.put("last", today.plusDays(Integer.parseInt(filter.due())));
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new Narrowing(where, values);
  }

  /** The same reading of the day as {@link Licence#stateOn}. */
  private static String state(LicenceState state) {
    if (state == LicenceState.EXPIRED) {
      return ALIVE + " and valid_to < :today";
    }
    return state.isAlive() ? "state = :state and valid_to >= :today" : "state = :state";
  }
}
