package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class EvaluatingOrdersTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");
  private static final int RETAILERS = 100;

  @Autowired private EvaluatingOrders evaluating;
  @Autowired private RunResults results;
  @Autowired private JdbcClient database;

  private final OwnCity own;
  private final SmallCity city;

  EvaluatingOrdersTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), RETAILERS, lake).write();
  }

  @Test
  void raisesWarningsWithEverythingThatBelongsToThem() {
    RunResult result = evaluate();

    assertThat(result.problem()).isNull();
    assertThat(result.state()).isEqualTo(RunState.FINISHED);
    RuleTally totals = tally(result, "W03");
    assertThat(totals.fired()).isEqualTo(city.irregular());
    assertThat(totals.raised()).isEqualTo(city.irregular());
    assertThat(totals.subjects()).isEqualTo(RETAILERS);
    assertThat(
            count(
                "select count(*) from warnings.event where kind = 'RAISED' and actor like '第 % 次评估'"))
        .isEqualTo(result.raised());
    assertThat(count("select count(*) from warnings.baseline_order"))
        .isGreaterThanOrEqualTo(3L * city.irregular());
    assertThat(
            count(
                """
                select count(*) from tasks.task
                where is_open and kind = 'warning-screening'
                  and subject_id in (select id::text from warnings.warning)
                """))
        .as("what was raised waits for the city")
        .isEqualTo(result.raised());
    assertThat(
            count(
                """
                select count(*) from warnings.warning w
                where w.priority <> (
                  select sum(points) from warnings.priority_part p where p.warning_id = w.id)
                """))
        .isZero();
    assertThat(strings("select distinct sentence from warnings.warning where rule_id = 'W03'"))
        .allSatisfy(sentence -> assertThat(sentence).contains("本次订货 200 条", "为 5 倍"));
    assertThat(
            strings(
                "select distinct raised_at = step_since and raised_at = '2026-09-21T01:00:00Z' from warnings.warning"))
        .containsExactly("t");
  }

  @Test
  void addsNothingWhenItRunsAgain() {
    RunResult first = evaluate();
    List<String> before = warnings();

    RunResult second = evaluate();

    assertThat(second.state()).isEqualTo(RunState.FINISHED);
    assertThat(second.raised()).isZero();
    assertThat(second.rules())
        .extracting(RuleTally::fired)
        .isEqualTo(first.rules().stream().map(RuleTally::fired).toList());
    assertThat(tally(second, "W03").known()).isEqualTo(city.irregular());
    assertThat(warnings()).isEqualTo(before);
    assertThat(count("select count(*) from warnings.run_finding where run_id = " + second.runId()))
        .isEqualTo(second.rules().stream().mapToLong(RuleTally::fired).sum());
  }

  @Test
  void showsACountyItsOwnCountsOnly() {
    RunResult whole = evaluate();
    Map<SignedIn, String> people =
        Map.of(own.countySupervisor(), own.eastCounty(), own.otherCounty(), own.westCounty());
    people.forEach((person, county) -> {
      RuleTally part =
          person.scope().get(() -> results.listTallies(whole.runId())).stream()
              .filter(tally -> tally.ruleId().equals("W03"))
              .findFirst()
              .orElseThrow();
      assertThat(part.subjects()).as(county).isEqualTo(RETAILERS / 2);
      assertThat(part.fired()).isEqualTo(city.irregular() / 2).isEqualTo(part.raised());
    });
  }

  @Test
  void showsAnotherCityNothing(@Autowired Organization organization) {
    RunResult result = evaluate();
    OwnCity other = OwnCity.found(organization);
    assertThat(other.leader().scope().get(() -> results.listTallies(result.runId()))).isEmpty();
    assertThat(other.citySupervisor().scope().get(() -> evaluating.cancel(result.runId())))
        .isFalse();
  }

  @Test
  void keepsWhatItReadAndByWhichRules() {
    RunResult result = evaluate();
    assertThat(
            count(
                "select count(*) from warnings.run_input where length(sha256) = 64 and run_id = "
                    + result.runId()))
        .isGreaterThan(7);
    assertThat(
            strings(
                "select name from warnings.run_input where lines = 100 and run_id = "
                    + result.runId()))
        .containsExactly("runs/" + result.runId() + "/retailers.parquet");
    assertThat(
            strings(
                "select parameters ->> 'ratio' from warnings.run_rule where rule_id = 'W03' and run_id = "
                    + result.runId()))
        .containsExactly("2");
  }

  @Test
  void readsWhatElseIsKnownOfTheWeeks() {
    Path deliveries = city.deliver();
    scope()
        .run(() ->
            database
                .sql(
                    """
                    insert into supply.stock_count
                      (record_key, unit_code, retailer_id, item_id, counted_at, quantity_sticks)
                    select retailer_id || '|69010', unit_code, retailer_id, '69010',
                      timestamp '2026-09-14 10:00', 200
                    from retailers.retailer
                    """)
                .update());
    RunResult result = evaluate();
    assertThat(result.state()).isEqualTo(RunState.FINISHED);
    assertThat(
            strings(
                "select name || ' ' || lines from warnings.run_input where run_id = "
                    + result.runId()))
        .contains("runs/%d/stock_counts.parquet %d".formatted(result.runId(), RETAILERS))
        .anyMatch(input -> input.contains(deliveries.getFileName() + " 1"));
  }

  @Test
  void refusesWhatCannotBeJudged(@Autowired Organization organization) {
    assertThatThrownBy(() -> start(request(own.code(), 1, 0)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("早于");
    assertThatThrownBy(() -> start(request(own.code(), 30, 40)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("只到 2026-09-15");
    String empty = OwnCity.found(organization).code();
    assertThatThrownBy(() -> start(request(empty, 0, 6)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("没有零售户");
  }

  @Test
  void endsWithTheLastDayOfTheData() {
    assertThat(start(request(own.code(), 0, 100)).to()).isEqualTo(SmallCity.TO);
  }

  private RunRequest request(String code, int fromDays, int toDays) {
    return new RunRequest(
        code, SmallCity.FROM.plusDays(fromDays), SmallCity.FROM.plusDays(toDays), "test");
  }

  private RunResult start(RunRequest request) {
    return scope(request).get(() -> evaluating.evaluate(request, AT));
  }

  private RunResult evaluate() {
    return start(request(own.code(), 0, 6));
  }

  private static RuleTally tally(RunResult result, String ruleId) {
    return result.rules().stream()
        .filter(tally -> tally.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  private List<String> warnings() {
    return strings(
        "select finding_key || version || run_id from warnings.warning order by finding_key");
  }

  private long count(String sql) {
    return scope().get(() -> database.sql(sql).query(Long.class).single());
  }

  private List<String> strings(String sql) {
    return scope().get(() -> database.sql(sql).query(String.class).list());
  }

  private static Scope scope(RunRequest request) {
    return new Scope("test", request.cityCode());
  }

  private Scope scope() {
    return own.citySupervisor().scope();
  }
}
