package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class NightlyEvaluationTest {

  private static final Instant NIGHT = Instant.parse("2026-09-15T18:30:00Z");

  private static final String FAILED =
      """
      insert into warnings.run
        (unit_code, from_date, to_date, state, started_by, asked_at, raised_at)
      values (:city, '2026-08-17', '2026-09-13', 'FAILED', 'test', now(), now())
      """;

  @Autowired private EvaluatingOrders evaluating;
  @Autowired private CarryingOutRun carrying;
  @Autowired private JdbcClient database;

  private final NightlyEvaluation nightly;
  private final OwnCity own;
  private final SmallCity city;

  NightlyEvaluationTest(
      @Autowired Organization organization,
      @Autowired TestLake lake,
      @Autowired JdbcClient database,
      @Autowired JudgeableDays days,
      @Autowired RunStarting starting) {
    Clock clock = Clock.fixed(NIGHT, ZoneId.of("Asia/Shanghai"));
    this.nightly = new NightlyEvaluation(database, days, starting, clock);
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void judgesTheLastFortnightWithOrdersInEachCityThatHasAny(@Autowired Organization organization) {
    OwnCity empty = OwnCity.found(organization);
    nightly.askAll();
    assertThat(runs(own)).containsExactly("WAITING 2026-09-02 2026-09-15 系统（夜间评估）");
    assertThat(runs(empty)).isEmpty();

    long id = number("select id from warnings.run");
    carrying.carryOut(id, () -> false);
    assertThat(runs(own).getFirst()).startsWith("FINISHED");
    assertThat(number("select count(*) from warnings.warning where raised_at = '" + NIGHT + "'"))
        .isEqualTo(city.irregular());

    nightly.askAll();
    carrying.carryOut(number("select max(id) from warnings.run"), () -> false);
    assertThat(runs(own)).hasSize(2).last().asString().startsWith("FINISHED 2026-09-02");
    assertThat(number("select count(*) from warnings.warning")).isEqualTo(city.irregular());
  }

  @Test
  void beginsWhereTheLastFinishedRunEndedWhenThatIsLongerAgo() {
    evaluate("2026-08-10", "2026-08-16");
    // one that came to no end does not count
    Scope.system("test").run(() -> database.sql(FAILED).param("city", own.code()).update());
    nightly.askAll();
    assertThat(runs(own)).last().asString().startsWith("WAITING 2026-08-17 2026-09-15");
  }

  private void evaluate(String from, String to) {
    RunRequest request =
        new RunRequest(own.code(), LocalDate.parse(from), LocalDate.parse(to), "test");
    own.citySupervisor().scope().get(() -> evaluating.evaluate(request, NIGHT));
  }

  private List<String> runs(OwnCity of) {
    return of.citySupervisor()
        .scope()
        .get(() ->
            database
                .sql(
                    "select concat_ws(' ', state, from_date, to_date, started_by)"
                        + " from warnings.run order by id")
                .query(String.class)
                .list());
  }

  private long number(String sql) {
    return own.citySupervisor().scope().get(() -> database.sql(sql).query(Long.class).single());
  }
}
