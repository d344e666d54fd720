package org.jinye.cases.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.casebook.fine.FineAccount.Status;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of fines: every decided fine has one standing today. */
@Repository
public class FineQuery {

  /** The standings of the register. */
  public static final List<Status> STANDINGS =
      Arrays.stream(Status.values()).filter(one -> one != Status.NO_FINE).toList();

  private static final Listing<FineRow> LIST =
      new Listing<>(
          """
          select f.id, f.unit_code, f.number, f.cause, f.party_name, f.decided_on, f.fine_fen,
            f.paid_fen, f.pay_by, f.fine_standing as standing
          """,
          "from cases.file f",
          "order by f.decided_on desc, f.id desc",
          new SimplePropertyRowMapper<>(FineRow.class));

  private final JdbcClient database;
  private final Clock clock;

  FineQuery(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Fines and what was paid of them, in fen. */
  public record Sums(long count, long fineFen, long paidFen) {}

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<FineRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<FineRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how and what they come to; they add up to all. */
  public Map<Status, Sums> standings(RegisterFilter filter) {
    Map<Status, Sums> sums = new EnumMap<>(Status.class);
    for (Status status : STANDINGS) {
      Narrowing narrowing = narrowing(filter.with(status));
      sums.put(
          status,
          database
              .sql(
                  """
                  select count(*) as count, coalesce(sum(f.fine_fen), 0) as fine_fen,
                    coalesce(sum(f.paid_fen), 0) as paid_fen
                  from cases.file f
                  """
                      + narrowing.sql())
              .params(narrowing.values())
              .query(Sums.class)
              .single());
    }
    return sums;
  }

  private Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing =
        RegisterNarrowing.of(filter, "decided_on")
            .where("f.fine_fen > 0 and f.decided_on is not null");
    filter
        .findStanding(Status.class)
        .ifPresent(status -> {
          switch (status) {
            case OVERDUE ->
                narrowing
                    .where("f.fine_standing in ('OPEN', 'PARTLY_PAID', 'OVERDUE')")
                    .where("f.pay_by < :today")
                    .with("today", today());
            case OPEN, PARTLY_PAID ->
                narrowing
                    .where("f.fine_standing = :standing and f.pay_by >= :today")
                    .with("standing", status.name())
                    .with("today", today());
            case NO_FINE, NOT_SERVED, ADDITIONAL_OPEN, PAID ->
                narrowing.where("f.fine_standing = :standing").with("standing", status.name());
          }
        });
    return narrowing;
  }

  private Date today() {
    return Date.valueOf(LocalDate.now(clock));
  }
}
