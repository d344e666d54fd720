package org.jinye.warnings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes warnings for a test as a run would have raised them. */
public final class WarningRows {

  private static final AtomicLong NEXT = new AtomicLong(1);

  private final JdbcClient database;
  private final Retailers retailers;
  private final String city;

  public WarningRows(JdbcClient database, Retailers retailers, String city) {
    this.database = database;
    this.retailers = retailers;
    this.city = city;
  }

  /** What may differ from a plain warning of the order total. */
  public static final class Draft {
    public String rule = "W03";
    public @Nullable Long run;
    public LocalDate day = LocalDate.of(2026, 9, 16);
    public int priority = 50;
    public Instant since = Instant.parse("2026-09-17T01:00:00Z");
    public @Nullable String order = "D" + NEXT.get();
    public @Nullable String item;
    public String sentence = "本次订货 120 条，前期 3 个有订货的周期平均 41 条，为 2.9 倍。";
  }

  /** A retailer of the county with a number of its own. */
  public String shop(String county, String name) {
    String id = "T%011d".formatted(NEXT.getAndIncrement());
    system(() ->
        retailers.upsert(
            Stream.of(
                new Retailer(
                    id, county, name, "和平路 1 号", 12, "便利店", "城区", 3, "normal", null, null, null))));
    return id;
  }

  /** A finished run of the city. */
  public long run() {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    insert into warnings.run (unit_code, from_date, to_date, state, started_by, asked_at, raised_at)
                    values (:unit, '2026-09-14', '2026-09-20', 'FINISHED', '测试', :at, :at)
                    returning id
                    """)
                .param("unit", city)
                .param("at", Timestamp.from(Instant.parse("2026-09-17T00:00:00Z")))
                .query(Long.class)
                .single());
  }

  /** A warning of the retailer that waits for the city. */
  public long warn(String county, @Nullable String retailer, Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    long run = draft.run == null ? run() : draft.run;
    return Scope.system("test").get(() -> insert(county, retailer, draft, run));
  }

  /** A warning about an item in the unit, a county or the city; the draft names the item. */
  public long warnItem(String unit, Consumer<Draft> change) {
    return warn(unit, null, change);
  }

  private long insert(String county, @Nullable String retailer, Draft draft, long run) {
    long id =
        database
            .sql(
                """
                insert into warnings.warning (unit_code, finding_key, run_id, rule_id, rule_version,
                  retailer_id, week_no, occurred_on, cycle_start, order_number, item_id, observed,
                  baseline, ratio, own_growth, peer_growth, seasonal_factor, peers, is_item_new,
                  item_was_short, cycles_without_item, earlier_warnings, earlier_confirmed, sentence,
                  priority, state, raised_at, step_since)
                values (:unit, :key, :run, :rule, 1, :retailer, :week, :day, :monday, :order, :item,
                  24000, 8200, 2.9, 2.9, 1.1, 2.64, 23, false, false, 0, 2, 1, :sentence, :priority,
                  'RAISED', :since, :since)
                returning id
                """)
            .params(
                Map.of(
                    "unit",
                    county,
                    "key",
                    "test/" + NEXT.getAndIncrement(),
                    "run",
                    run,
                    "rule",
                    draft.rule,
                    "week",
                    Weeks.number(draft.day),
                    "day",
                    draft.day,
                    "monday",
                    Weeks.monday(Weeks.number(draft.day)),
                    "sentence",
                    draft.sentence,
                    "priority",
                    draft.priority))
            .param("retailer", retailer)
            .param("order", draft.order)
            .param("item", draft.item)
            .param("since", Timestamp.from(draft.since))
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into warnings.event (warning_id, unit_code, at, actor, kind)
            values (:id, :unit, :at, '系统', 'RAISED')
            """)
        .param("id", id)
        .param("unit", county)
        .param("at", Timestamp.from(draft.since))
        .update();
    database
        .sql(
            """
            insert into warnings.priority_part (warning_id, unit_code, part, points, words)
            values (:id, :unit, 'severity', :points, '规则等级高')
            """)
        .param("id", id)
        .param("unit", county)
        .param("points", draft.priority)
        .update();
    database
        .sql(
            """
            insert into warnings.baseline_order
              (warning_id, unit_code, order_number, placed_on, quantity_sticks, amount_fen)
            values (:id, :unit, 'B1', '2026-09-09', 8200, 1234567)
            """)
        .param("id", id)
        .param("unit", county)
        .update();
    return id;
  }

  /** What is stored of a warning, for what a page cannot show. */
  public Map<String, Object> stored(long id) {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select * from warnings.warning where id = :id")
                .param("id", id)
                .query()
                .singleRow());
  }

  public String state(long id) {
    return String.valueOf(stored(id).get("state"));
  }

  public Versioned now(long id) {
    return Versioned.parse(id + "@" + stored(id).get("version"));
  }

  private static void system(Runnable work) {
    Scope.system("test").run(work);
  }
}
