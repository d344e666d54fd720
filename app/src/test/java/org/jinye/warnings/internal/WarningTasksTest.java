package org.jinye.warnings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailers;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.Handled;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.HandlingWarnings;
import org.jinye.warnings.Step;
import org.jinye.warnings.WarningRows;
import org.jinye.warnings.WarningState;
import org.jinye.worktime.WorkingDays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of waiting work and the warnings say the same. */
@ModuleTest
class WarningTasksTest {

  private static final Instant AT = Instant.parse("2026-09-18T02:00:00Z");
  private static final Map<String, String> OPINION =
      Map.of("W03.main_items", "某品规", "W03.stock_checked", "yes", "W03.explanation", "stocking");

  @Autowired private HandlingWarnings handling;
  @Autowired private WarningTasks warningTasks;
  @Autowired private TasksOfOlderWarnings older;
  @Autowired private Tasks tasks;
  @Autowired private WorkingDays workingDays;
  @Autowired private HandlingLimits limits;
  @Autowired private JdbcClient database;
  private final OwnCity city;
  private final WarningRows rows;
  private final String shop;

  WarningTasksTest(
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.shop = rows.shop(city.eastCounty(), "东风商店");
  }

  @Test
  void goesFromTheCitysListToTheCountysAndIsDone() {
    long id = warn();
    Task screening = open(WarningTasks.SCREENING, id);
    assertThat(screening.post()).isEqualTo(new Post(city.code(), Role.SUPERVISOR));
    assertThat(screening.title()).contains("东风商店", "2026-W38");

    take(city.citySupervisor(), id, new Step.Assigning("请核对"));
    Task checking = open(WarningTasks.CHECKING, id);
    assertThat(checking.post()).isEqualTo(new Post(city.eastCounty(), Role.SUPERVISOR));
    assertThat(checking.reason()).isEqualTo("请核对");
    assertThat(checking.fromId()).isEqualTo(city.citySupervisor().accountId());
    assertThat(waiting(WarningTasks.SCREENING)).isEmpty();

    take(city.countySupervisor(), id, new Step.FindingHarmless("banquet", OPINION, "婚宴"));
    assertThat(waiting(WarningTasks.CHECKING)).isEmpty();
    take(city.citySupervisor(), id, new Step.Reopening("有新情况"));
    assertThat(waiting(WarningTasks.SCREENING)).containsExactly(Long.toString(id));
  }

  @Test
  void isDueWhenTheWarningIs() {
    long id = warn();
    take(city.citySupervisor(), id, new Step.Assigning(""));
    LocalDate due =
        workingDays
            .deadline(
                LocalDate.ofInstant(AT, ZoneId.of("Asia/Shanghai")),
                limits.days(WarningState.ASSIGNED))
            .due();
    Instant edge =
        Scope.system("test")
            .get(() ->
                database
                    .sql("select due from tasks.task where subject_id = :id and is_open")
                    .param("id", Long.toString(id))
                    .query((row, n) -> row.getTimestamp("due").toInstant())
                    .single());
    assertThat(edge)
        .isEqualTo(due.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
  }

  @Test
  void saysTheSameAsTheWarningsAfterAnySteps() {
    Random random = new Random(7);
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(warn());
    }
    for (int i = 0; i < 60; i++) {
      long id = all.get(random.nextInt(all.size()));
      SignedIn who = random.nextBoolean() ? city.citySupervisor() : city.countySupervisor();
      take(who, id, anyStep(random));
      assertThat(waiting(WarningTasks.SCREENING)).isEqualTo(inState(all, "RAISED"));
      assertThat(waiting(WarningTasks.CHECKING)).isEqualTo(inState(all, "ASSIGNED"));
    }
  }

  @Test
  void opensTheTasksOfWarningsThatAnOlderVersionRaised() {
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    system(() ->
        database.sql("insert into warnings.without_task values (:id)").param("id", id).update());
    system(older::openAll);
    system(older::openAll);
    assertThat(waiting(WarningTasks.SCREENING)).containsExactly(Long.toString(id));
  }

  private static Step anyStep(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Step.NotProcessing("banquet", "说明");
      case 1 -> new Step.Assigning("说明");
      case 2 -> new Step.Returning("说明");
      case 3 -> new Step.FindingHarmless("banquet", OPINION, "说明");
      default -> new Step.Reopening("说明");
    };
  }

  private Handled take(SignedIn who, long id, Step step) {
    return handling.take(who, List.of(rows.now(id)), step, AT);
  }

  private long warn() {
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    system(() -> warningTasks.open(List.of(id), ""));
    return id;
  }

  private Task open(String kind, long id) {
    return city.citySupervisor()
        .scope()
        .get(() -> tasks.findOpen(kind, Long.toString(id)).orElseThrow());
  }

  private Set<String> waiting(String kind) {
    return city.leader()
        .scope()
        .get(() ->
            new TreeSet<>(
                database
                    .sql("select subject_id from tasks.task where kind = :kind and is_open")
                    .param("kind", kind)
                    .query(String.class)
                    .list()));
  }

  private Set<String> inState(List<Long> all, String state) {
    Set<String> ids = new TreeSet<>();
    all.stream().filter(id -> rows.state(id).equals(state)).forEach(id -> ids.add("" + id));
    return ids;
  }

  private static void system(Runnable work) {
    Scope.system("test").run(work);
  }
}
