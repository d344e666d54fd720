package org.jinye.warnings.internal.suppression;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suppressions and their hits as rows. */
@Repository
public class SuppressionStore {

  private static final Listing<Suppression> LIST =
      new Listing<>(
          """
          select id, version, unit_code, rule_id, retailer_id, item_id, reason, words, from_day,
            until, state, proposed_by, proposed_by_id, proposed_at, decided_by, decided_at, decision,
            ended_by, ended_at, ending,
            (select count(*) from warnings.suppressed_hit h where h.suppression_id = s.id) as hits
          """,
          "from warnings.suppression s",
          "order by id desc",
          new SimplePropertyRowMapper<>(Suppression.class));
  private static final Listing<Hit> HITS =
      new Listing<>(
          """
          select id, unit_code, run_id, rule_id, retailer_id, item_id, order_number, occurred_on,
            observed, baseline, ratio, sentence, priority
          """,
          "from warnings.suppressed_hit",
          "order by occurred_on desc, id desc",
          new SimplePropertyRowMapper<>(Hit.class));
  private static final String ADD =
      """
      insert into warnings.suppression (unit_code, rule_id, retailer_id, item_id, reason, words,
        from_day, until, state, proposed_by, proposed_by_id, proposed_at, form_key)
      values (:unit, :rule, :retailer, :item, :reason, :words, :from, :until, 'PROPOSED', :by, :byId,
        :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String DECIDE =
      """
      update warnings.suppression
      set state = :state, decided_by = :by, decided_by_id = :byId, decided_at = :at,
          decision = :words, version = version + 1
      where id = :id and version = :version and state = 'PROPOSED'
      """;
  private static final String END =
      """
      update warnings.suppression
      set state = 'ENDED', until = greatest(from_day, least(until, :today::date)), ended_by = :by,
          ended_at = :at, ending = :words, version = version + 1
      where id = :id and version = :version and state = 'ACTIVE'
      """;

  private final JdbcClient database;

  SuppressionStore(JdbcClient database) {
    this.database = database;
  }

  /** What a rule would have raised. Figures in the rule's own unit. */
  public record Hit(
      long id,
      String unitCode,
      long runId,
      String ruleId,
      @Nullable String retailerId,
      @Nullable String itemId,
      @Nullable String orderNumber,
      LocalDate occurredOn,
      java.math.BigDecimal observed,
      java.math.@Nullable BigDecimal baseline,
      java.math.@Nullable BigDecimal ratio,
      String sentence,
      int priority) {}

  public Optional<Suppression> find(long id) {
    return LIST.find(database, new Narrowing().where("id = :id", "id", id));
  }

  public Optional<Suppression> findByForm(String formKey) {
    return LIST.find(database, new Narrowing().where("form_key = :key").with("key", formKey));
  }

  public long count(SuppressionFilter filter, LocalDate today) {
    return LIST.count(database, filter.narrowing(today));
  }

  public List<Suppression> page(SuppressionFilter filter, LocalDate today, Pager pager) {
    return LIST.page(database, filter.narrowing(today), pager);
  }

  public List<Suppression> all(SuppressionFilter filter, LocalDate today) {
    return LIST.all(database, filter.narrowing(today));
  }

  public long countHits(long suppressionId) {
    return HITS.count(database, of(suppressionId));
  }

  public List<Hit> hits(long suppressionId, Pager pager) {
    return HITS.page(database, of(suppressionId), pager);
  }

  /** All hits; to be closed by the caller. */
  public Stream<Hit> streamHits(long suppressionId) {
    return HITS.stream(database, of(suppressionId));
  }

  /** What the run found and did not raise. */
  public long countHits(HitFilter filter) {
    return HITS.count(database, filter.narrowing());
  }

  public List<Hit> hits(HitFilter filter, Pager pager) {
    return HITS.page(database, filter.narrowing(), pager);
  }

  /** All of them; in batches when within a transaction. To be closed by the caller. */
  public Stream<Hit> streamHits(HitFilter filter) {
    return HITS.stream(database, filter.narrowing());
  }

  public long countOfRun(long run, String rule) {
    return HITS.count(database, ofRun(run, rule));
  }

  public List<Hit> ofRun(long run, String rule, Pager pager) {
    return HITS.page(database, ofRun(run, rule), pager);
  }

  private static Narrowing ofRun(long run, String rule) {
    return new Narrowing()
        .where("id in (select hit_id from warnings.run_hit where run_id = :run)", "run", run)
        .where("rule_id = :rule", "rule", rule);
  }

  private static Narrowing of(long suppressionId) {
    return new Narrowing().where("suppression_id = :id", "id", suppressionId);
  }

  /** Empty when the form has proposed one before. */
  Optional<Long> add(
      NewSuppression typed,
      String unit,
      LocalDate until,
      SignedIn who,
      Instant at,
      LocalDate today) {
    return database
        .sql(ADD)
        .param("unit", unit)
        .param("rule", typed.ruleId())
        .param("retailer", typed.retailerId().isEmpty() ? null : typed.retailerId())
        .param("item", typed.itemId().isEmpty() ? null : typed.itemId())
        .param("reason", typed.reason())
        .param("words", typed.words())
        .param("from", Date.valueOf(today))
        .param("until", Date.valueOf(until))
        .param("by", who.name())
        .param("byId", who.accountId())
        .param("at", Timestamp.from(at))
        .param("key", typed.formKey())
        .query(Long.class)
        .optional();
  }

  boolean decide(Suppression of, Suppression.Step state, String words, SignedIn who, Instant at) {
    return database
            .sql(DECIDE)
            .param("state", state.name())
            .param("by", who.name())
            .param("byId", who.accountId())
            .param("at", Timestamp.from(at))
            .param("words", words)
            .param("id", of.id())
            .param("version", of.version())
            .update()
        == 1;
  }

  boolean end(Suppression of, String words, SignedIn who, Instant at, LocalDate today) {
    return database
            .sql(END)
            .param("today", Date.valueOf(today))
            .param("by", who.name())
            .param("at", Timestamp.from(at))
            .param("words", words)
            .param("id", of.id())
            .param("version", of.version())
            .update()
        == 1;
  }
}
