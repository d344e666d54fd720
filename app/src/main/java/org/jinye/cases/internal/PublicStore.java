package org.jinye.cases.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.cases.internal.PublicRow.Standing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the public list. */
@Repository
public class PublicStore {

  /** In place of a standing: what should have been made public or withdrawn by now. */
  public static final String PAST = "PAST";

  private static final Listing<PublicRow> LIST =
      new Listing<>(
              """
              select f.file_id, f.unit_code, f.version, f.number, f.party, f.cause, f.basis, f.result,
                f.body, f.decided_on, f.barred, f.publish_by, f.published_on, f.fell, f.fell_on,
                f.fell_words, f.withdraw_by, f.withdrawn_on
              """,
              "from cases.publication f",
              "order by f.decided_on desc, f.file_id desc",
              new SimplePropertyRowMapper<>(PublicRow.class))
          .by("f.file_id");
  private static final String ADD =
      """
      insert into cases.publication
        (file_id, unit_code, number, party, cause, basis, result, body, decided_on, barred, publish_by)
      values (:file, :unit, :number, :party, :cause, :basis, :result, :body, :decided, :barred,
        :publishBy)
      """;
  private static final String CHANGE =
      """
      update cases.publication
      set number = :number, party = :party, cause = :cause, basis = :basis, result = :result,
          body = :body, decided_on = :decided, barred = :barred, publish_by = :publishBy,
          published_on = :publishedOn, fell = :fell, fell_on = :fellOn, fell_words = :fellWords,
          withdraw_by = :withdrawBy, withdrawn_on = :withdrawnOn, version = version + 1
      where file_id = :file
      """;
  private static final String LATE =
      """
      f.published_on is null and f.fell = '' and f.publish_by < :today
      or f.fell <> '' and f.published_on is not null and f.withdrawn_on is null
        and f.withdraw_by < :today
      """;

  private final JdbcClient database;
  private final Clock clock;

  PublicStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<PublicRow> find(long file) {
    return LIST.find(database, new Narrowing().where("f.file_id = :file").with("file", file));
  }

  void add(PublicRow row) {
    database
        .sql(ADD)
        .param("file", row.fileId())
        .param("unit", row.unitCode())
        .param("number", row.number())
        .param("party", row.party())
        .param("cause", row.cause())
        .param("basis", row.basis())
        .param("result", row.result())
        .param("body", row.body())
        .param("decided", row.decidedOn())
        .param("barred", row.barred())
        .param("publishBy", row.publishBy())
        .update();
  }

  void change(PublicRow row) {
    database
        .sql(CHANGE)
        .param("file", row.fileId())
        .param("number", row.number())
        .param("party", row.party())
        .param("cause", row.cause())
        .param("basis", row.basis())
        .param("result", row.result())
        .param("body", row.body())
        .param("decided", row.decidedOn())
        .param("barred", row.barred())
        .param("publishBy", row.publishBy())
        .param("publishedOn", row.publishedOn())
        .param("fell", row.fell())
        .param("fellOn", row.fellOn())
        .param("fellWords", row.fellWords())
        .param("withdrawBy", row.withdrawBy())
        .param("withdrawnOn", row.withdrawnOn())
        .update();
  }

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<PublicRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<PublicRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how; they add up to all. Read in one pass. */
  public Map<Standing, Long> standings(RegisterFilter filter) {
    Narrowing narrowing = narrowing(filter.whole());
    String columns =
        Arrays.stream(Standing.values())
            .map(standing -> "count(*) filter (where " + condition(standing) + ")")
            .collect(Collectors.joining(", ", "select ", " from cases.publication f "));
    return database
        .sql(columns + narrowing.sql())
        .params(narrowing.values())
        .query((row, _) -> {
          Map<Standing, Long> counts = new EnumMap<>(Standing.class);
          int column = 0;
          for (Standing standing : Standing.values()) {
            counts.put(standing, row.getLong(++column));
          }
          return counts;
        })
        .single();
  }

  /** When a decision stands so; each stands in one way. */
  private static String condition(Standing standing) {
    return switch (standing) {
      case WAITING -> "f.barred = '' and f.published_on is null and f.fell = ''";
      case PUBLISHED -> "f.published_on is not null and f.fell = ''";
      case TO_WITHDRAW -> "f.published_on is not null and f.fell <> '' and f.withdrawn_on is null";
      case WITHDRAWN -> "f.withdrawn_on is not null";
      case NOT_TO_PUBLISH -> "f.barred = '' and f.published_on is null and f.fell <> ''";
      case BARRED -> "f.barred <> ''";
    };
  }

  private Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "decided_on");
    if (filter.standing().equals(PAST)) {
      narrowing.where(LATE).with("today", Date.valueOf(LocalDate.now(clock)));
    }
    filter.findStanding(Standing.class).ifPresent(standing -> narrowing.where(condition(standing)));
    return narrowing;
  }
}
