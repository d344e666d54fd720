package org.jinye.supply;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The filings that rules look at, kept by the module that files them; imported ones lie beside. */
@Component
public class SilencingFilings {

  private static final String PUT =
      """
      insert into supply.filing (filing_number, unit_code, retailer_id, kind, from_date, to_date)
      select :key || '-' || r.retailer_id, r.unit_code, r.retailer_id, :kind, :from, :to
      from retailers.retailer r
      where r.retailer_id = any (:retailers)
      on conflict (filing_number) do update
      set kind = excluded.kind, from_date = excluded.from_date, to_date = excluded.to_date
      """;
  private static final String REMOVE =
      "delete from supply.filing where starts_with(filing_number, :key || '-')";

  private final JdbcClient database;

  SilencingFilings(JdbcClient database) {
    this.database = database;
  }

  /**
   * Puts one row a retailer in place of the former ones.
   *
   * @param key of the filing, such as {@code BA17}
   * @param kind as the rulebook's table of filings spells it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(String key, String kind, List<String> retailerIds, LocalDate from, LocalDate to) {
    database
        .sql(PUT)
        .param("key", key)
        .param("kind", kind)
        .param("retailers", retailerIds.toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** The filing does not hold (any more). */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(String key) {
    database.sql(REMOVE).param("key", key).update();
  }
}
