package org.jinye.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.EngineSettings;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How well the rules find what was planted. Precision counts as hits what was planted as irregular,
 * which is what a supervisor means by it: the rest is seasonal, harmless or ordinary life.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTruthTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
  private static final double LEAST_RECALL = 0.95;
  private static final double LEAST_PRECISION = 0.10;
  private static final List<String> RULES = List.of("W03", "W06", "W07", "W08");

  private static final String MATCHED =
      """
      create temp table matched as
      select t.*, f.finding_key
      from (select row_number() over () as truth_no, *,
              cast(cast(from_day as date) - date '1970-01-01' as integer) as first_day,
              cast(cast(to_day as date) - date '1970-01-01' as integer) as last_day
            from truth) t
      left join findings f
        on f.rule_id = t.rule and coalesce(f.retailer_id, f.unit_code) = t.retailer_id
        and f.cycle_start_day between t.first_day and t.last_day
        and (t.item_id is null or t.item_id = f.item_id)
        and (t.order_number is null or f.order_number is null or t.order_number = f.order_number
          or t.rule in ('W03', 'W06', 'W07', 'W08'))
      """;

  @SuppressWarnings("NullAway.Init")
  private CityQuery city;

  @BeforeAll
  void evaluateTheCity(@TempDir Path folder) throws Exception {
    DemoCity made =
        DemoCity.generate(
            DemoCity.USUAL_SEED,
            DemoCity.USUAL_RETAILERS,
            DemoCity.USUAL_WEEKS,
            LAST_DAY,
            folder.resolve("city"));
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    city = new CityQuery(made);
    Evaluation evaluation =
        new Engine(EngineSettings.forDirectory(folder.resolve("spill")))
            .evaluate(
                new Request(
                    rules,
                    Snapshot.of(city, folder.resolve("snapshot")),
                    LAST_DAY.minusWeeks(DemoCity.USUAL_WEEKS).plusDays(1),
                    LAST_DAY,
                    folder.resolve("run")));
    city.run("create view findings as select * from read_parquet('" + evaluation.findings() + "')");
    city.run(MATCHED);
  }

  @AfterAll
  void close() throws Exception {
    city.close();
  }

  @Test
  void findsNearlyAllThatWasPlantedAsIrregular() throws Exception {
    for (String rule : RULES) {
      double planted = city.number(planted(rule, "fires", "irregular"));
      double found = city.number(found(rule, "fires", "irregular"));
      assertThat(planted).as("planted for " + rule).isGreaterThan(15);
      assertThat(found / planted).as("recall of " + rule).isGreaterThanOrEqualTo(LEAST_RECALL);
    }
  }

  @Test
  void firesOnHarmlessThingsThatLookTheSame() throws Exception {
    for (String rule : List.of("W03", "W07", "W08")) {
      double planted = city.number(planted(rule, "fires", "harmless"));
      double found = city.number(found(rule, "fires", "harmless"));
      assertThat(found / planted).as("harmless of " + rule).isGreaterThanOrEqualTo(0.9);
    }
  }

  @Test
  void staysSilentWhereAFilingExplains() throws Exception {
    for (String rule : List.of("W07", "W08")) {
      assertThat(city.number(planted(rule, "silent", "harmless"))).isGreaterThan(20);
      assertThat(city.number(found(rule, "silent", "harmless"))).as(rule).isZero();
    }
  }

  @Test
  void shopsWithAHarmlessHabitComeUpBeforeAndAfterTheyAreLeftAlone() throws Exception {
    String often =
        """
        select count(*) from (
          select retailer_id from matched
          where cause = 'usual_supplement' and finding_key is not null
          group by 1
          having count(*) filter (where first_day < %1$d) >= 3
            and count(*) filter (where first_day > %1$d) >= 1)
        """
            .formatted(LAST_DAY.minusWeeks(8).toEpochDay());
    assertThat(city.number(often)).isGreaterThanOrEqualTo(6);
    assertThat(
            city.number(
                """
                select count(*) from truth where verdict = 'irregular' and retailer_id in (
                  select retailer_id from truth where cause = 'usual_supplement')
                """))
        .as("something irregular at the same shops")
        .isLessThanOrEqualTo(1);
  }

  @Test
  void isAsPreciseAsTheTradeKnowsIt() throws Exception {
    for (String rule : RULES) {
      double fired = city.number(fired(rule));
      double hits =
          city.number(
              "select count(distinct finding_key) from matched where verdict = 'irregular' and rule = '"
                  + rule
                  + "'");
      System.out.printf(
          "%s: %.0f warnings in %d weeks, precision %.3f, recall %.3f%n",
          rule,
          fired,
          DemoCity.USUAL_WEEKS,
          hits / fired,
          (double) city.number(found(rule, "fires", "irregular"))
              / city.number(planted(rule, "fires", "irregular")));
      assertThat(hits / fired).as("precision of " + rule).isBetween(LEAST_PRECISION, 0.6);
    }
  }

  @Test
  void raisesAManageableNumberOfWarningsAWeek() throws Exception {
    long aWeek =
        city.number("select count(*) from findings where rule_id in ('W03', 'W06', 'W07', 'W08')")
            / (DemoCity.USUAL_WEEKS - 4);
    assertThat(aWeek).isBetween(30L, 80L);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleFindsWhatWasPlantedForIt(String rule) throws Exception {
    long planted = city.number(planted(rule, "fires", "irregular"));
    long found = city.number(found(rule, "fires", "irregular"));
    long fired = city.number(fired(rule));
    System.out.printf("%s: %d planted, %d found, %d fired%n", rule, planted, found, fired);
    assertThat(planted).as("planted for " + rule).isPositive();
    assertThat((double) found / planted).as("recall of " + rule).isGreaterThanOrEqualTo(0.8);
  }

  /** None of them is what the city's supervisors mainly do. */
  @ParameterizedTest
  @MethodSource("rules")
  void noRuleDrownsTheOthers(String rule) throws Exception {
    assertThat(city.number(fired(rule)))
        .as(rule)
        .isLessThan(city.number("select count(*) from findings") * 9 / 20);
  }

  static List<String> rules() {
    return Rulebook.load().rules().stream().map(Rule::id).toList();
  }

  /** What else they find is the city's ordinary life, and must be little. */
  @Test
  void rulesAboutItemsAreQuietInOrdinaryLife() throws Exception {
    for (String rule : List.of("W01", "W02", "W09", "W11", "W17")) {
      long fired = city.number(fired(rule));
      System.out.printf("%s: %d warnings in %d weeks%n", rule, fired, DemoCity.USUAL_WEEKS);
      assertThat(fired).as(rule).isLessThan(8L * DemoCity.USUAL_WEEKS);
    }
  }

  private static String fired(String rule) {
    return "select count(*) from findings where rule_id = '" + rule + "'";
  }

  private static String planted(String rule, String expected, String verdict) {
    return "select count(distinct truth_no) from matched where rule = '%s' and expected = '%s' and verdict = '%s'"
        .formatted(rule, expected, verdict);
  }

  private static String found(String rule, String expected, String verdict) {
    return planted(rule, expected, verdict) + " and finding_key is not null";
  }
}
