package org.jinye.warnings.internal.run;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jinye.platform.database.CopyRows;
import org.jinye.retailers.MergedFiles;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jinye.warnings.internal.WarningTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes warnings of findings, set by set. A finding whose warning exists is only noted as found
 * again: its warning stays as people left it.
 */
@Component
class RaisingWarnings {

  private static final String COLUMNS =
      """
      unit_code, finding_key, rule_id, rule_version, retailer_id, week_no, occurred_on, cycle_start,
      order_number, item_id, observed, baseline, ratio, peer_baseline, peer_ratio, cycles, aspect,
      detail, figure, own_growth, peer_growth, seasonal_factor, peers, item_weeks_on_market, is_item_new,
      item_was_short, cycles_without_item, earlier_warnings, earlier_confirmed, filed_kind, item_tier,
      item_supply_type, item_price_ratio, shop_grade, shop_location, red_share, watched_sticks,
      watched_before, mean_price, own_mean_price, peer_mean_price, sentence, priority\
      """;
  private static final List<String> TABLES =
      List.of(
          "create temp table incoming on commit drop as select "
              + COLUMNS
              + ", null::text[] as parts, null::int[] as points, null::text[] as words"
              + " from warnings.warning with no data",
          """
          create temp table incoming_baseline (
            finding_key text, retailer_id text, order_number text, item_id text, placed_on date,
            quantity_sticks bigint, amount_fen bigint, note text)
          on commit drop
          """);

  /**
   * Runs of one city come one after the other here; the order of keys keeps others from locking.
   */
  private static final String TURN =
      "select pg_advisory_xact_lock(hashtextextended('warnings of ' || :city, 0))";

  // What was found of a file before it went into another is not found again under the other's
  // number.
  private static final String KNOWN =
      """
      update incoming i set finding_key = w.finding_key
      from warnings.warning w
      where i.retailer_id = any (:kept) and w.retailer_id = i.retailer_id
        and w.rule_id = i.rule_id and w.occurred_on = i.occurred_on
        and w.order_number is not distinct from i.order_number
        and w.item_id is not distinct from i.item_id
        and w.aspect is not distinct from i.aspect
        and w.detail is not distinct from i.detail
        and w.finding_key <> i.finding_key
      """;
  private static final String RAISE =
      "insert into warnings.warning ("
          + COLUMNS
          + ", run_id, state, raised_at, step_since) select "
          + COLUMNS
          + ", :run, 'RAISED', :at, :at from incoming order by finding_key"
          + " on conflict (finding_key) do nothing";
  // By the day of the business: a run of earlier days raises what was not suppressed then.
  private static final String HITS =
      """
      insert into warnings.suppressed_hit (suppression_id, unit_code, finding_key, run_id, rule_id,
        retailer_id, item_id, order_number, occurred_on, observed, baseline, ratio, sentence,
        priority, at)
      select s.id, i.unit_code, i.finding_key, :run, i.rule_id, i.retailer_id, i.item_id,
        i.order_number, i.occurred_on, i.observed, i.baseline, i.ratio, i.sentence, i.priority, :at
      from incoming i
      cross join lateral (
        select id from warnings.suppression s
        where s.rule_id = i.rule_id and s.state in ('ACTIVE', 'ENDED')
          and i.occurred_on between s.from_day and s.until and starts_with(i.unit_code, s.unit_code)
          and (s.retailer_id = i.retailer_id or s.item_id = i.item_id)
        order by id limit 1) s
      where not exists (select from warnings.warning w where w.finding_key = i.finding_key)
      order by i.finding_key
      on conflict (finding_key) do nothing
      """;
  private static final String RUN_HITS =
      """
      insert into warnings.run_hit (run_id, hit_id, unit_code, rule_id)
      select distinct :run::bigint, h.id, h.unit_code, h.rule_id
      from incoming i
      join warnings.suppressed_hit h on h.finding_key = i.finding_key
      """;
  private static final String LEAVE_ALONE =
      "delete from incoming i using warnings.suppressed_hit h where h.finding_key = i.finding_key";
  private static final String EVENTS =
      """
      insert into warnings.event (warning_id, unit_code, at, actor, kind)
      select id, unit_code, :at, :actor, 'RAISED' from warnings.warning where run_id = :run order by id
      """;
  private static final String PARTS =
      """
      insert into warnings.priority_part (warning_id, unit_code, part, points, words)
      select w.id, w.unit_code, p.part, p.points, p.words
      from warnings.warning w
      join incoming i on i.finding_key = w.finding_key
      cross join unnest(i.parts, i.points, i.words) as p (part, points, words)
      where w.run_id = :run
      """;
  private static final String FINDINGS =
      """
      insert into warnings.run_finding (run_id, warning_id, unit_code)
      select distinct :run::bigint, w.id, w.unit_code
      from incoming i
      join warnings.warning w on w.finding_key = i.finding_key
      """;
  private static final String RAISED =
      "select finding_key from warnings.warning where run_id = :run";
  private static final String BASELINE =
      """
      insert into warnings.baseline_order
        (warning_id, unit_code, retailer_id, order_number, item_id, placed_on, quantity_sticks,
         amount_fen, note)
      select w.id, w.unit_code, b.retailer_id, b.order_number, b.item_id, b.placed_on,
        b.quantity_sticks, b.amount_fen, b.note
      from incoming_baseline b
      join warnings.warning w on w.finding_key = b.finding_key
      where w.run_id = :run
      """;

  private final JdbcClient database;
  private final DataSource dataSource;
  private final MergedFiles merged;
  private final WarningTasks tasks;

  RaisingWarnings(
      JdbcClient database, DataSource dataSource, MergedFiles merged, WarningTasks tasks) {
    this.database = database;
    this.dataSource = dataSource;
    this.merged = merged;
    this.tasks = tasks;
  }

  /**
   * Raises what is new, within the caller's transaction.
   *
   * @return how many warnings the run raised
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long raise(StoredRun run, FoundReader found, List<ConfiguredRule> rules) {
    database.sql(TURN).param("city", run.unitCode()).query(row -> {});
    TABLES.forEach(table -> database.sql(table).update());
    copyFindings(found, rules);
    // without figures of its own the planner takes the new tables for tiny
    database.sql("analyze incoming").update();
    adoptKnown(run);
    suppress(run);
    long raised = insert(RAISE, run);
    insert(EVENTS, run);
    insert(PARTS, run);
    insert(FINDINGS, run);
    copyBaseline(run, found);
    insert(BASELINE, run);
    tasks.openOf(run.id());
    return raised;
  }

  /** What a suppression leaves alone is kept as a hit instead, within the same transaction. */
  private void suppress(StoredRun run) {
    insert(HITS, run);
    database.sql(RUN_HITS).param("run", run.id()).update();
    database.sql(LEAVE_ALONE).update();
  }

  private void adoptKnown(StoredRun run) {
    Map<String, String> kept = merged.listKept(run.unitCode());
    if (!kept.isEmpty()) {
      database.sql(KNOWN).param("kept", kept.values().toArray(String[]::new)).update();
    }
  }

  private void copyFindings(FoundReader found, List<ConfiguredRule> rules) {
    Map<String, ConfiguredRule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.rule().id(), rule));
    copy(
        "incoming (" + COLUMNS + ", parts, points, words)",
        rows ->
            found.read(one -> {
              ConfiguredRule rule = byId.get(one.ruleId());
              if (rule == null) {
                throw new IllegalStateException("finding of an unknown rule: " + one);
              }
              rows.add(values(one, rule));
            }));
  }

  private void copyBaseline(StoredRun run, FoundReader found) {
    Set<String> raised =
        new HashSet<>(database.sql(RAISED).param("run", run.id()).query(String.class).list());
    copy(
        "incoming_baseline",
        rows ->
            found.readBaseline(row -> {
              if (raised.contains(row.findingKey())) {
                rows.add(values(row));
              }
            }));
    database.sql("analyze incoming_baseline").update();
  }

  private void copy(String table, java.util.function.Consumer<CopyRows> writing) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopyRows rows = CopyRows.into(connection, table)) {
      writing.accept(rows);
      rows.finish();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private long insert(String sql, StoredRun run) {
    return database
        .sql(sql)
        .param("run", run.id())
        .param("at", java.sql.Timestamp.from(run.raisedAt()))
        .param("actor", "第 " + run.id() + " 次评估")
        .update();
  }

  private static @Nullable Object[] values(Finding f, ConfiguredRule rule) {
    Goods goods = f.goods();
    Priority priority = Priority.of(f, rule);
    return new @Nullable Object[] {
      f.unitCode(),
      f.findingKey(),
      f.ruleId(),
      f.ruleVersion(),
      f.retailerId(),
      f.weekNo(),
      LocalDate.ofEpochDay(f.dayNo()),
      LocalDate.ofEpochDay(f.cycleStartDay()),
      f.orderNumber(),
      f.itemId(),
      f.observed(),
      f.baseline(),
      f.ratio(),
      f.peerBaseline(),
      f.peerRatio(),
      f.cycles(),
      f.aspect(),
      f.detail(),
      f.figure(),
      f.ownGrowth(),
      f.peerGrowth(),
      f.seasonalFactor(),
      f.peers(),
      f.itemWeeksOnMarket(),
      f.isItemNew(),
      f.itemWasShort(),
      f.cyclesWithoutItem(),
      f.earlierWarnings(),
      f.earlierConfirmed(),
      goods.filedKind(),
      goods.itemTier(),
      goods.itemSupplyType(),
      goods.itemPriceRatio(),
      goods.shopGrade(),
      goods.shopLocation(),
      goods.redShare(),
      goods.watchedSticks(),
      goods.watchedBefore(),
      goods.meanPrice(),
      goods.ownMeanPrice(),
      goods.peerMeanPrice(),
      FindingSentence.of(f, rule),
      priority.points(),
      priority.parts().stream().map(PriorityPart::part).toList(),
      priority.parts().stream().map(PriorityPart::points).toList(),
      priority.parts().stream().map(PriorityPart::words).toList()
    };
  }

  private static @Nullable Object[] values(BaselineRow row) {
    Integer day = row.dayNo();
    return new @Nullable Object[] {
      row.findingKey(),
      row.retailerId(),
      row.orderNumber(),
      row.itemId(),
      day == null ? null : LocalDate.ofEpochDay(day),
      row.quantitySticks(),
      row.amountFen(),
      row.note()
    };
  }
}
