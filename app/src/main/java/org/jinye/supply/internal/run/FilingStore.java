package org.jinye.supply.internal.run;

import java.util.List;
import org.jinye.retailers.Upserted;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the filings up to a file, within the importer's scope. */
@Component
class FilingStore {

  private static final String STAGE =
      "create temp table staged_filing" + " (like supply.filing including defaults) on commit drop";
  private static final String STAGE_ROW =
      """
      insert into staged_filing (filing_number, unit_code, retailer_id, kind, from_date, to_date)
      values (:filingNumber, :unitCode, :retailerId, :kind, :fromDate, :toDate)
      """;
  private static final String CHANGE =
      """
      update supply.filing f
      set unit_code = s.unit_code, retailer_id = s.retailer_id, kind = s.kind,
          from_date = s.from_date, to_date = s.to_date
      from staged_filing s
      where f.filing_number = s.filing_number and row(f.*) is distinct from row(s.*)
      returning f.filing_number
      """;
  private static final String ADD =
      "insert into supply.filing select * from staged_filing on conflict do nothing returning filing_number";
  private static final String ELSEWHERE =
      """
      select s.filing_number from staged_filing s
      where not exists (select from supply.filing f where f.filing_number = s.filing_number)
      """;

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;

  FilingStore(JdbcClient database, NamedParameterJdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** In the caller's transaction. */
  Upserted upsert(List<FilingRow> filings) {
    database.sql(STAGE).update();
    batches.batchUpdate(
        STAGE_ROW,
        filings.stream()
            .map(SimplePropertySqlParameterSource::new)
            .toArray(SimplePropertySqlParameterSource[]::new));
    List<String> changed = database.sql(CHANGE).query(String.class).list();
    List<String> added = database.sql(ADD).query(String.class).list();
    List<String> elsewhere = database.sql(ELSEWHERE).query(String.class).list();
    database.sql("drop table staged_filing").update();
    return Upserted.of(filings.size(), added, changed, elsewhere);
  }
}
