package org.jinye.tasks.internal.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.SomeTasks;
import org.jinye.tasks.Tasks;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class EscalatingTasksTest {

  private static final String ESCALATIONS =
      """
      select count(*) from tasks.event e join tasks.task t on t.id = e.task_id
      where t.unit_code = :unit and e.act = 'ESCALATED'
      """;

  @Autowired private EscalatingTasks escalating;
  @Autowired private Tasks tasks;
  @Autowired private TaskQuery query;
  @Autowired private Actors actors;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  private OwnCity city;
  private SignedIn countyLeader;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
    countyLeader = Scope.system("test").get(this::leaderOfTheEast);
  }

  @Test
  void goesToTheLeaderOfTheUnitOnceAndStaysWithWhoHasIt() {
    open(1, Duration.ofDays(8));
    escalating.escalateAll();
    escalating.escalateAll();
    assertThat(escalations()).isBetween(1L, 2L);
    assertThat(mine(countyLeader) + mine(city.leader())).isEqualTo(1);
    assertThat(mine(city.countySupervisor())).isEqualTo(1);
    assertThat(mine(city.otherCounty())).isZero();
  }

  @Test
  void goesOnToTheUnitAboveWhenItIsLongOverdue() {
    open(1, Duration.ofDays(60));
    escalating.escalateAll();
    escalating.escalateAll();
    escalating.escalateAll();
    assertThat(escalations()).isEqualTo(2);
    assertThat(mine(city.leader())).isEqualTo(1);
  }

  @Test
  void leavesAloneWhatIsInTime() {
    open(3, Duration.ZERO);
    escalating.escalateAll();
    assertThat(escalations()).isZero();
  }

  @Test
  void happensOnceHoweverManyNodesDoItAtTheSameTime() throws Exception {
    open(450, Duration.ofDays(60));
    try (var nodes = Executors.newFixedThreadPool(3)) {
      for (Future<?> node :
          IntStream.range(0, 3).mapToObj(i -> nodes.submit(escalating::escalateAll)).toList()) {
        node.get();
      }
    }
    escalating.escalateAll();
    assertThat(escalations()).as("two levels each").isEqualTo(900);
  }

  private void open(int many, Duration ago) {
    var some =
        IntStream.range(0, many)
            .mapToObj(i -> SomeTasks.check(city).from(clock.instant().minus(ago)))
            .toList();
    city.citySupervisor().scope().run(() -> tasks.openAll(List.copyOf(some)));
  }

  private SignedIn leaderOfTheEast() {
    String name = "dongling" + city.code();
    organization.ensureAccount(
        new NewAccount(name, OwnCity.PASSWORD, name, Role.LEADER, city.eastCounty()));
    return organization.findAccount(name).orElseThrow();
  }

  private long escalations() {
    return Scope.system("test")
        .get(() ->
            database.sql(ESCALATIONS).param("unit", city.eastCounty()).query(Long.class).single());
  }

  private int mine(SignedIn who) {
    return who.scope().get(() -> query.countMine(actors.of(who)));
  }
}
