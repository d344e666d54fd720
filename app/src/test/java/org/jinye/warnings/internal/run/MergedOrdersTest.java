package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.internal.merge.Merging;
import org.jinye.supply.Lake;
import org.jinye.supply.OrderLine;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.run.RunSubjects.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the orders of a file that went into another mean to the rules. */
@ModuleTest
class MergedOrdersTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");

  @Autowired private EvaluatingOrders evaluating;
  @Autowired private RunSubjects subjects;
  @Autowired private Merging merging;
  @Autowired private Lake lake;
  @Autowired private JdbcClient database;

  private final OwnCity own;

  MergedOrdersTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    new SmallCity(own.code(), 20, lake).write();
  }

  @Test
  void areThoseOfTheKeptFileUntilTheMergeIsUndone() {
    long before = evaluate();
    assertThat(judged(before)).contains(id(1), id(5)).hasSize(20);
    List<String> raised = warnings();
    assertThat(raised).isNotEmpty();

    long merge = scope().get(() -> merging.merge(id(1), id(5), Set.of(), "同一家店", "某人"));
    long merged = evaluate();
    assertThat(judged(merged)).contains(id(1)).doesNotContain(id(5)).hasSize(19);
    assertThat(aboutTheLargeOrder()).as("raised once, now of the kept file").containsExactly(id(1));
    assertThat(inputs(merged)).contains("runs/" + merged + "/merged.parquet");

    scope().run(() -> merging.undo(merge, "某人"));
    long after = evaluate();
    assertThat(judged(after)).contains(id(1), id(5)).hasSize(20);
    assertThat(aboutTheLargeOrder()).containsExactly(id(5));
    assertThat(warnings()).as("what was raised stays").containsAll(raised);
    assertThat(inputs(after)).doesNotContain("runs/" + after + "/merged.parquet");
  }

  @Test
  void standInTheKeptFileAndInItsPeersMedian() {
    assertThat(ordersOf(1)).containsExactly(id(1));
    long merge = scope().get(() -> merging.merge(id(1), id(3), Set.of(), "同一家店", "某人"));
    assertThat(ordersOf(1)).containsExactly(id(1), id(3));
    long sticks =
        lake.listWeeks(scope(), id(1), SmallCity.LAST_WEEK, SmallCity.LAST_WEEK)
            .getFirst()
            .quantitySticks();
    assertThat(sticks).isEqualTo(2L * 40 * 200);
    scope().run(() -> merging.undo(merge, "某人"));
    assertThat(ordersOf(1)).containsExactly(id(1));
    assertThat(ordersOf(3)).containsExactly(id(3));
  }

  private List<String> ordersOf(int number) {
    return lake.listLines(scope(), id(number), SmallCity.LAST_WEEK, SmallCity.LAST_WEEK).stream()
        .map(OrderLine::retailerId)
        .distinct()
        .sorted()
        .toList();
  }

  private long evaluate() {
    RunRequest request = new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
    return scope().get(() -> evaluating.evaluate(request, AT)).runId();
  }

  private Set<String> judged(long run) {
    var asked = new RunSubjects.Asked(run, "W03", "", null, null, "");
    return scope().get(() -> subjects.list(asked, 1000, 0)).stream()
        .map(Subject::subject)
        .collect(Collectors.toSet());
  }

  private List<String> aboutTheLargeOrder() {
    return strings(
        "select retailer_id from warnings.warning where rule_id = 'W03' and order_number = '"
            + id(5)
            + "-"
            + SmallCity.LAST_WEEK
            + "'");
  }

  private List<String> warnings() {
    return strings("select finding_key || retailer_id from warnings.warning order by 1");
  }

  private List<String> inputs(long run) {
    return strings("select name from warnings.run_input where run_id = " + run);
  }

  private List<String> strings(String sql) {
    return scope().get(() -> database.sql(sql).query(String.class).list());
  }

  private String id(int number) {
    return "%s%08d".formatted(own.code(), number);
  }

  private Scope scope() {
    return own.citySupervisor().scope();
  }
}
