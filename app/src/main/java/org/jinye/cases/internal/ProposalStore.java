package org.jinye.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.cases.internal.ProposalRow.State;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supply proposals. The marketing unit sees what was sent to it. */
@Repository
public class ProposalStore {

  private static final Listing<ProposalRow> LIST =
      new Listing<>(
              """
              select f.id, f.file_id, f.unit_code, f.version, f.state, f.seized_on, f.party, f.sticks,
                f.brand, f.brand_sticks, f.bar_sticks, f.bar_brand_sticks, f.basis,
                f.items::text as items, f.retailers::text as retailers, f.measure, f.reason, f.to_unit,
                f.to_name, f.sent_at, f.sent_by, f.outcome, f.answer, f.answered_on, f.answered_by
              """,
              "from cases.proposal f",
              "order by f.seized_on desc, f.id desc",
              new SimplePropertyRowMapper<>(ProposalRow.class))
          .by("f.id");
  private static final String DRAFT =
      """
      insert into cases.proposal
        (file_id, unit_code, state, seized_on, party, sticks, brand, brand_sticks, bar_sticks,
         bar_brand_sticks, basis, items, drafted_at)
      values (:file, :unit, 'DRAFT', :on, :party, :sticks, :brand, :brandSticks, :bar, :barBrand,
        :basis, cast(:items as jsonb), :at)
      on conflict (file_id) do update
      set state = 'DRAFT', seized_on = excluded.seized_on, party = excluded.party,
          sticks = excluded.sticks, brand = excluded.brand, brand_sticks = excluded.brand_sticks,
          bar_sticks = excluded.bar_sticks, bar_brand_sticks = excluded.bar_brand_sticks,
          basis = excluded.basis, items = excluded.items, version = proposal.version + 1
      where proposal.state in ('DRAFT', 'DROPPED')
      """;
  private static final String DROP =
      """
      update cases.proposal set state = 'DROPPED', version = version + 1
      where file_id = :file and state = 'DRAFT'
      """;
  private static final String SEND =
      """
      update cases.proposal
      set state = 'SENT', measure = :measure, reason = :reason, to_unit = :to, to_name = :toName,
          retailers = cast(:retailers as jsonb), sent_at = :at, sent_by = :by, version = version + 1
      where id = :id and version = :version and state = 'DRAFT'
      """;
  private static final String ANSWER =
      """
      update cases.proposal
      set state = 'ANSWERED', outcome = :outcome, answer = :answer, answered_on = :on,
          answered_by = :by, version = version + 1
      where id = :id and version = :version and state = 'SENT'
      """;

  private final JdbcClient database;

  ProposalStore(JdbcClient database) {
    this.database = database;
  }

  /** What stands in a draft. */
  record Draft(
      LocalDate on,
      String party,
      long sticks,
      String brand,
      long brandSticks,
      long bar,
      long barBrand,
      String basis,
      List<ProposalRow.Goods> goods) {}

  /** What the sender adds. */
  record Sent(
      ProposalRow.Measure measure,
      String reason,
      String to,
      String toName,
      List<ProposalRow.Shop> shops,
      String by) {}

  public Optional<ProposalRow> find(long id) {
    return LIST.find(database, new Narrowing().where("f.id = :id", "id", id));
  }

  public Optional<ProposalRow> findOf(long file) {
    return LIST.find(database, new Narrowing().where("f.file_id = :file", "file", file));
  }

  /** What was sent stays as it was sent. */
  void draft(long file, String unit, Draft draft, Instant at) {
    database
        .sql(DRAFT)
        .param("file", file)
        .param("unit", unit)
        .param("on", draft.on())
        .param("party", draft.party())
        .param("sticks", draft.sticks())
        .param("brand", draft.brand())
        .param("brandSticks", draft.brandSticks())
        .param("bar", draft.bar())
        .param("barBrand", draft.barBrand())
        .param("basis", draft.basis())
        .param("items", ProposalRow.json(draft.goods()))
        .param("at", Timestamp.from(at))
        .update();
  }

  void drop(long file) {
    database.sql(DROP).param("file", file).update();
  }

  /** False when somebody changed it in between. */
  boolean send(ProposalRow seen, Sent sent, Instant at) {
    return database
            .sql(SEND)
            .param("id", seen.id())
            .param("version", seen.version())
            .param("measure", sent.measure().name())
            .param("reason", sent.reason())
            .param("to", sent.to())
            .param("toName", sent.toName())
            .param("retailers", ProposalRow.json(sent.shops()))
            .param("by", sent.by())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** The same. */
  boolean answer(ProposalRow seen, String outcome, String answer, LocalDate on, String by) {
    return database
            .sql(ANSWER)
            .param("id", seen.id())
            .param("version", seen.version())
            .param("outcome", outcome)
            .param("answer", answer)
            .param("on", on)
            .param("by", by)
            .update()
        == 1;
  }

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<ProposalRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<ProposalRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how; they add up to all. */
  public Map<State, Long> standings(RegisterFilter filter) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, count(filter.with(state)));
    }
    return counts;
  }

  private static Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "seized_on");
    filter
        .findStanding(State.class)
        .ifPresent(state -> narrowing.where("f.state = :state", "state", state.name()));
    return narrowing;
  }
}
