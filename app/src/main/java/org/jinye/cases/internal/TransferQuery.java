package org.jinye.cases.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.transfer.TransferMeasure.Standing;
import org.jinye.cases.CaseRow;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of transfers: every suspected case, entered or not. */
@Repository
public class TransferQuery {

  private static final Listing<CaseRow> LIST =
      new Listing<>(
          CaseStore.COLUMNS,
          "from cases.file f",
          "order by f.found_at desc, f.id desc",
          new SimplePropertyRowMapper<>(CaseRow.class));

  private final JdbcClient database;

  TransferQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<CaseRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<CaseRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how; they add up to all. */
  public Map<Standing, Long> standings(RegisterFilter filter) {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      counts.put(standing, count(filter.with(standing)));
    }
    return counts;
  }

  private static Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing =
        RegisterNarrowing.of(filter, "found_at")
            .where("suspected or transfer_stage <> '' or course_end = 'TO_POLICE'");
    filter
        .findStanding(Standing.class)
        .ifPresent(standing ->
            narrowing.where(
                switch (standing) {
                  case TRANSFERRED ->
                      "course_end = 'TO_POLICE' or transfer_stage not in"
                          + " ('', 'SUSPECTED', 'REPORTED', 'APPROVED', 'REFUSED')";
                  case REASONED -> "course_end <> 'TO_POLICE' and transfer_stage = 'REFUSED'";
                  case UNDER_WAY ->
                      "course_end <> 'TO_POLICE' and transfer_stage in ('REPORTED', 'APPROVED')";
                  case MISSING ->
                      "course_end <> 'TO_POLICE' and transfer_stage in ('', 'SUSPECTED')";
                }));
    return narrowing;
  }
}
