package org.jinye.warnings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.Handled;
import org.jinye.warnings.HandlingWarnings;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Step;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.WarningRows;
import org.jinye.warnings.WarningState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class StepTakingTest {

  private static final Instant AT = Instant.parse("2026-09-18T02:00:00Z");
  private static final Map<String, String> OPINION =
      Map.of(
          "W03.main_items", "某品规",
          "W03.stock_checked", "yes",
          "W03.explanation", "stocking",
          "W06.foreign", "不属于本规则");

  private final HandlingWarnings handling;
  private final JdbcClient database;
  private final OwnCity city;
  private final WarningRows rows;
  private final String shop;

  StepTakingTest(
      @Autowired HandlingWarnings handling,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.handling = handling;
    this.database = database;
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.shop = rows.shop(city.eastCounty(), "东风商店");
  }

  @Test
  void writesStateEventAndAnswers() {
    long id = warn();
    take(city.citySupervisor(), id, new Step.Assigning("请核对"));
    assertThat(take(city.countySupervisor(), id, harmless())).isEqualTo(new Handled.Done(1));
    Map<String, Object> stored = rows.stored(id);
    assertThat(stored)
        .containsEntry("state", "HARMLESS")
        .containsEntry("reason_code", "banquet")
        .containsEntry("ended_by", city.countySupervisor().name())
        .containsEntry("version", 2);
    assertThat(events(id)).containsExactly("RAISED", "ASSIGNED", "HARMLESS");
    assertThat(answers(id)).containsExactlyInAnyOrder("main_items", "stock_checked", "explanation");
  }

  @Test
  void keepsTheAccountBesideTheName() {
    long id = warn();
    take(city.citySupervisor(), id, new Step.Assigning("请核对"));
    long account = city.citySupervisor().accountId();
    assertThat(number("select max(account_id) from warnings.event where warning_id = ?", id))
        .isEqualTo(account);
    assertThat(
            number(
                """
                select max(account_id) from platform.trail
                where table_name = 'warnings.warning' and (new_row ->> 'id')::bigint = ?
                """,
                id))
        .isEqualTo(account);
  }

  @Test
  void takesTheStepForAllOrForNone() {
    long first = warn();
    long second = warn();
    Versioned stale = rows.now(second);
    take(city.citySupervisor(), second, new Step.Assigning(""));
    Handled both =
        handling.take(
            city.citySupervisor(), List.of(rows.now(first), stale), new Step.Assigning(""), AT);
    assertThat(both)
        .isEqualTo(
            new Handled.Overtaken(second, city.citySupervisor().name(), AT, EventKind.ASSIGNED));
    assertThat(rows.state(first)).isEqualTo("RAISED");
  }

  @Test
  void knowsNoWarningOfAnotherUnit() {
    long id = warn();
    assertThatThrownBy(() ->
            handling.take(city.otherCounty(), List.of(rows.now(id)), new Step.Returning("x"), AT))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> handling.note(city.otherCounty(), List.of(id), "x", AT))
        .isInstanceOf(NotFound.class);
    assertThat(events(id)).containsExactly("RAISED");
  }

  @Test
  void wantsAtLeastOneWarning() {
    assertThat(handling.take(city.citySupervisor(), List.of(), new Step.Assigning(""), AT))
        .isInstanceOf(Handled.Refused.class);
  }

  @Test
  void letsOneOfTwoAtOnceThroughAndTellsTheOther() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        long id = warn();
        Versioned seen = rows.now(id);
        var start = new CyclicBarrier(2);
        Callable<Handled> closing =
            () -> {
              start.await();
              return handling.take(
                  city.citySupervisor(), List.of(seen), new Step.NotProcessing("banquet", "x"), AT);
            };
        Callable<Handled> sending =
            () -> {
              start.await();
              return handling.take(
                  city.citySupervisor(), List.of(seen), new Step.Assigning(""), AT);
            };
        List<Handled> outcomes = new ArrayList<>();
        for (Future<Handled> outcome : threads.invokeAll(List.of(closing, sending))) {
          outcomes.add(outcome.get());
        }
        assertThat(outcomes).filteredOn(Handled.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Handled.Overtaken.class::isInstance).hasSize(1);
        assertThat(events(id)).hasSize(2);
      }
    }
  }

  /** Whatever people do in whatever order: a state never lacks what belongs to it. */
  @Test
  void neverReachesAStateWithoutWhatBelongsToIt() {
    for (int seed = 0; seed < 25; seed++) {
      var random = new Random(seed);
      long id = warn();
      int done = 0;
      for (int i = 0; i < 12; i++) {
        SignedIn who = any(random, List.of(city.citySupervisor(), city.countySupervisor()));
        Handled outcome = take(who, id, anyStep(random));
        done += outcome instanceof Handled.Done ? 1 : 0;
        assertComplete(id);
      }
      assertThat(events(id)).as("one event a step").hasSize(done + 1);
      assertThat(rows.now(id).version()).isEqualTo(done);
    }
  }

  private void assertComplete(long id) {
    Map<String, Object> stored = rows.stored(id);
    WarningState state = WarningState.valueOf(rows.state(id));
    boolean explained = state == WarningState.NOT_PROCESSED || state == WarningState.HARMLESS;
    assertThat(stored.get("reason_code") != null).isEqualTo(explained);
    assertThat(stored.get("measure") != null).isEqualTo(state == WarningState.IRREGULAR);
    assertThat(stored.get("ended_at") != null).isEqualTo(state.isClosed());
    assertThat(stored.get("ended_by") != null).isEqualTo(state.isClosed());
    if (state.isClosed()) {
      assertThat(stored.get("words")).asString().isNotBlank();
    }
    if (state.isChecked()) {
      assertThat(answers(id)).contains("main_items", "stock_checked", "explanation");
    }
    assertThat(state).as("needs photographs").isNotEqualTo(WarningState.IRREGULAR);
  }

  private static Step anyStep(Random random) {
    String words = any(random, List.of("", "说明"));
    String reason = any(random, List.of("", "banquet", "temporary_closure", "OTHER"));
    Map<String, String> answers = any(random, List.of(Map.of(), OPINION, OPINION));
    return switch (random.nextInt(7)) {
      case 0 -> new Step.NotProcessing(reason, words);
      case 1, 2 -> new Step.Assigning(words);
      case 3 -> new Step.Returning(words);
      case 4 -> new Step.FindingHarmless(reason, answers, words);
      case 5 ->
          new Step.FindingIrregular(random.nextBoolean() ? Measure.CASE : null, answers, words);
      default -> new Step.Reopening(words);
    };
  }

  private static Step harmless() {
    return new Step.FindingHarmless("banquet", OPINION, "婚宴，已看请柬");
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Handled take(SignedIn who, long id, Step step) {
    return handling.take(who, List.of(rows.now(id)), step, AT);
  }

  private long warn() {
    return rows.warn(city.eastCounty(), shop, draft -> {});
  }

  private List<String> events(long id) {
    return list("select kind from warnings.event where warning_id = :id order by id", id);
  }

  private List<String> answers(long id) {
    return list("select question from warnings.answer where warning_id = :id", id);
  }

  private List<String> list(String sql, long id) {
    return Scope.system("test")
        .get(() -> database.sql(sql).param("id", id).query(String.class).list());
  }

  private long number(String query, long id) {
    return city.leader()
        .scope()
        .get(() -> database.sql(query).param(id).query(Long.class).single());
  }
}
