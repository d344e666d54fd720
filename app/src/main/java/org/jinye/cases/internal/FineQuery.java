package org.jinye.cases.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
              new SimplePropertyRowMapper<>(FineRow.class))
          .by("f.id");

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

  /** How many stand how and what they come to; they add up to all. Read in one pass. */
  public Map<Status, Sums> standings(RegisterFilter filter) {
    Narrowing narrowing = narrowing(filter.whole()).with("today", today());
    String columns =
        STANDINGS.stream()
            .map(FineQuery::sums)
            .collect(Collectors.joining(", ", "select ", " from cases.file f "));
    return database
        .sql(columns + narrowing.sql())
        .params(narrowing.values())
        .query((row, _) -> {
          Map<Status, Sums> sums = new EnumMap<>(Status.class);
          int column = 0;
          for (Status status : STANDINGS) {
            sums.put(
                status,
                new Sums(row.getLong(++column), row.getLong(++column), row.getLong(++column)));
          }
          return sums;
        })
        .single();
  }

  private static String sums(Status status) {
    return """
    count(*) filter (where %1$s), coalesce(sum(f.fine_fen) filter (where %1$s), 0),
    coalesce(sum(f.paid_fen) filter (where %1$s), 0)\
    """
        .formatted(condition(status));
  }

  /** When a fine stands so on the day called today; each fine stands in one way. */
  private static String condition(Status status) {
    return switch (status) {
      case OVERDUE -> "f.fine_standing in ('OPEN', 'PARTLY_PAID', 'OVERDUE') and f.pay_by < :today";
      case OPEN, PARTLY_PAID -> "f.fine_standing = '" + status.name() + "' and f.pay_by >= :today";
      case NO_FINE, NOT_SERVED, ADDITIONAL_OPEN, PAID ->
          "f.fine_standing = '" + status.name() + "'";
    };
  }

  private Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing =
        RegisterNarrowing.of(filter, "decided_on")
            .where("f.fine_fen > 0 and f.decided_on is not null");
    filter
        .findStanding(Status.class)
        .ifPresent(status -> narrowing.where(condition(status)).with("today", today()));
    return narrowing;
  }

  private Date today() {
    return Date.valueOf(LocalDate.now(clock));
  }
}
