package org.jinye.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ProceduresTest {

  private static final String CODE = "watch-class";

  @Autowired private Procedures procedures;
  @Autowired private Tasks tasks;
  @Autowired private Organization organization;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void goesFromTheCountysProposalToTheCitysDecision() {
    String shop = start();
    Task first = open(city.countySupervisor(), shop);
    assertThat(first.post().unitCode()).isEqualTo(city.eastCounty());
    assertThat(first.title()).isEqualTo("提出变更：店" + shop);
    assertThat(take(city.countySupervisor(), shop, "propose", "send")).isEqualTo("decide");
    Task second = open(city.citySupervisor(), shop);
    assertThat(second.post().unitCode()).isEqualTo(city.code());
    assertThat(second.limit()).isNotNull();
    assertThat(take(city.citySupervisor(), shop, "decide", "approve")).isEqualTo("end");
    Running ended =
        city.citySupervisor().scope().get(() -> procedures.find(CODE, shop)).orElseThrow();
    assertThat(ended.outcome()).isEqualTo("approve");
    assertThat(ended.taken()).extracting(Running.Taken::number).containsExactly(1, 2);
    assertThat(city.leader().scope().get(() -> tasks.findOpen(CODE, shop))).isEmpty();
  }

  @Test
  void refusesTheStepOfAnotherPostAStepGoneByAndAnUnknownOutcome() {
    String shop = start();
    assertThat(take(city.citySupervisor(), shop, "propose", "send")).contains("由县局内管员办理");
    assertThat(take(city.countySupervisor(), shop, "propose", "perhaps")).contains("请选择");
    take(city.countySupervisor(), shop, "propose", "send");
    assertThat(take(city.countySupervisor(), shop, "propose", "send")).contains("已到“市局审定”");
    assertThat(take(city.countySupervisor(), shop, "decide", "approve")).contains("不在您的待办里");
  }

  @Test
  void takesAStepOnceHoweverManyTryAtTheSameTime() throws Exception {
    String shop = start();
    CountDownLatch go = new CountDownLatch(1);
    try (var people = Executors.newFixedThreadPool(6)) {
      var tries =
          IntStream.range(0, 6)
              .mapToObj(i ->
                  people.submit(() -> {
                    go.await();
                    return take(city.countySupervisor(), shop, "propose", "send");
                  }))
              .toList();
      go.countDown();
      assertThat(tries.stream().map(ProceduresTest::get).filter("decide"::equals)).hasSize(1);
    }
    Running running = city.leader().scope().get(() -> procedures.find(CODE, shop)).orElseThrow();
    assertThat(running.taken()).hasSize(1);
  }

  private static String get(Future<String> one) {
    try {
      return one.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private String start() {
    String shop = city.eastCounty() + "0001";
    var subject = new Procedures.Subject(CODE, shop, "店" + shop, city.eastCounty(), "多次超量");
    assertThat(city.countySupervisor().scope().get(() -> procedures.start(subject))).isTrue();
    assertThat(city.countySupervisor().scope().get(() -> procedures.start(subject))).isFalse();
    return shop;
  }

  private Task open(SignedIn who, String shop) {
    return who.scope().get(() -> tasks.findOpen(CODE, shop)).orElseThrow();
  }

  /** The next step, "end", or why not. */
  private String take(SignedIn who, String shop, String step, String outcome) {
    return switch (who.scope()
        .get(() -> procedures.take(new Taking(CODE, shop, step, outcome, "同意")))) {
      case Moved.Done done -> done.next() == null ? "end" : done.next();
      case Moved.NotTaken no -> no.words();
    };
  }
}
