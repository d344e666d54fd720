package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.RunState;
import org.jinye.warnings.WarningRows;
import org.jinye.warnings.internal.suppression.SuppressionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * A suppression of an item: for the whole of the unit it was proposed for, and for nothing else.
 */
@ModuleTest
class SuppressedItemsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final String ITEM = "6901028777001";
  private static final String OTHER_ITEM = "6901028777002";

  // two about the item in a unit, two about shops, one of another item
  private static final String FINDINGS =
      """
      copy (
        select 'W06' as rule_id, 1 as rule_version, 'W06|' || unit || '|' || coalesce(shop, '') || item
            as finding_key, shop as retailer_id, unit as unit_code, {week} as week_no, {day} as day_no,
          {day} as cycle_start_day, case when shop is null then null else 'O' || shop end
            as order_number, item as item_id, 8000.0::double as observed, 2000.0::double as baseline,
          4.0::double as ratio, 2000.0::double as peer_baseline, 4.0::double as peer_ratio,
          3 as cycles, 9 as peers, false as is_item_new, false as item_was_short
        from (values ('{east}', null, '{item}'), ('{west}', null, '{item}'),
          ('{east}', '{shop}', '{item}'), ('{east}', '{shop}', '{other}')) f(unit, shop, item)
      ) to '{folder}/findings.parquet' (format parquet)
      """;
  private static final List<String> FILES =
      List.of(
          """
          copy (select '' as finding_key, '' as retailer_id, '' as order_number, '' as item_id,
            1 as day_no, 1::bigint as quantity_sticks, 1::bigint as amount_fen, '' as note where false)
          to '{folder}/baseline.parquet' (format parquet)
          """,
          """
          copy (select '{shop}' as retailer_id, 5 as grade, '城区' as location)
          to '{folder}/retailers.parquet' (format parquet)
          """,
          """
          copy (select '{item}' as item_id, 'scarce' as supply_type)
          to '{folder}/items.parquet' (format parquet)
          """,
          FINDINGS);

  private final OwnCity city;
  private final WarningRows rows;
  private final String shop;
  private final JdbcClient database;
  @TempDir private Path folder;
  @Autowired private RaisingWarnings raising;
  @Autowired private Rulebook rulebook;
  @Autowired private SuppressionStore store;
  @Autowired private TransactionTemplate transaction;

  SuppressedItemsTest(
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.shop = rows.shop(city.eastCounty(), "品规店");
    this.database = database;
  }

  @Test
  void ofACountyLeavesAloneTheItemInItAndItsShops() {
    long id = suppression(city.eastCounty(), ITEM);

    assertThat(raise()).isEqualTo(2);

    assertThat(raised()).containsExactly(city.eastCounty() + OTHER_ITEM, city.westCounty() + ITEM);
    assertThat(hits(id)).isEqualTo(2);
    assertThat(raise()).as("again").isZero();
    assertThat(hits(id)).as("each counted once").isEqualTo(2);
  }

  @Test
  void ofTheCityHoldsInEveryCounty() {
    suppression(city.code(), ITEM);

    assertThat(raise()).isEqualTo(1);

    assertThat(raised()).containsExactly(city.eastCounty() + OTHER_ITEM);
  }

  @Test
  void ofAShopLeavesTheItemAlone() {
    Scope.system("test").get(() -> add(city.eastCounty(), shop, null));

    assertThat(raise()).isEqualTo(2);

    assertThat(raised()).containsExactly(city.eastCounty() + ITEM, city.westCounty() + ITEM);
  }

  private long suppression(String unit, String item) {
    return Scope.system("test").get(() -> add(unit, null, item));
  }

  private long add(String unit, @Nullable String retailer, @Nullable String item) {
    return database
        .sql(
            """
            insert into warnings.suppression (unit_code, rule_id, retailer_id, item_id, reason, words,
              from_day, until, state, proposed_by, proposed_by_id, proposed_at, decided_by,
              decided_by_id, decided_at, decision, form_key)
            values (:unit, 'W06', :retailer, :item, 'SEASONAL', '节日投放', :day::date - 5,
              :day::date + 5, 'ACTIVE', '甲', 1, now(), '乙', 2, now(), '同意', :unit || :day)
            returning id
            """)
        .param("unit", unit)
        .param("retailer", retailer)
        .param("item", item)
        .param("day", DAY.toString())
        .query(Long.class)
        .single();
  }

  private long raise() {
    long id = rows.run();
    Instant at = Instant.parse("2026-09-16T01:00:00Z");
    var run =
        new StoredRun(id, city.code(), DAY, DAY, RunState.RUNNING, "test", 0, at, false, null);
    var evaluation =
        new Evaluation(
            List.of(),
            folder.resolve("findings.parquet"),
            folder.resolve("baseline.parquet"),
            List.of(),
            Duration.ZERO,
            Duration.ZERO);
    var limits = new EngineLimits(DataSize.ofMegabytes(128), 1, DataSize.ofMegabytes(64));
    try (DuckSession duck = DuckSession.open(limits, folder)) {
      FILES.forEach(file -> duck.execute(filled(file)));
      FoundReader found = new FoundReader(duck, evaluation);
      found.open();
      return Scope.system("test")
          .get(() ->
              transaction.execute(status ->
                  raising.raise(run, found, List.of(rulebook.rule("W06").withDefaults()))));
    }
  }

  private long hits(long id) {
    return city.citySupervisor().scope().get(() -> store.find(id)).orElseThrow().hits();
  }

  private List<String> raised() {
    return city.citySupervisor()
        .scope()
        .get(() ->
            database
                .sql("select unit_code || item_id from warnings.warning order by 1")
                .query(String.class)
                .list());
  }

  private String filled(String sql) {
    return sql.replace("{folder}", folder.toString())
        .replace("{east}", city.eastCounty())
        .replace("{west}", city.westCounty())
        .replace("{shop}", shop)
        .replace("{item}", ITEM)
        .replace("{other}", OTHER_ITEM)
        .replace("{week}", Integer.toString(Weeks.number(DAY)))
        .replace("{day}", Long.toString(DAY.toEpochDay()));
  }
}
