package org.jinye.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class ProceduresTest {

  private static final String CODE = "watch-class";

  @Autowired private Procedures procedures;
  @Autowired private Tasks tasks;
  @Autowired private Organization organization;
  private OwnCity city;
  private int next;

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

  @Test
  void startsAndTakesManyAtOnceAndSaysOfEachWhatBecameOfIt() {
    List<Procedures.Subject> subjects = subjects(40);
    String early = subjects.getFirst().id();
    assertThat(as(city.countySupervisor(), () -> procedures.startAll(subjects))).isEqualTo(40);
    assertThat(as(city.countySupervisor(), () -> procedures.startAll(subjects))).isZero();
    assertThat(take(city.countySupervisor(), early, "propose", "drop")).isEqualTo("end");
    List<Moved> moved =
        as(city.countySupervisor(), () -> procedures.takeAll(takings(subjects, "propose", "send")));
    assertThat(moved).hasSize(40);
    assertThat(moved.getFirst()).isInstanceOf(Moved.NotTaken.class);
    assertThat(moved.subList(1, 40)).allMatch(one -> one.equals(new Moved.Done("decide")));
    assertThat(open(city.citySupervisor(), subjects.getLast().id()).post().unitCode())
        .isEqualTo(city.code());
    List<Moved> foreign =
        as(
            city.countySupervisor(),
            () -> procedures.takeAll(takings(subjects, "decide", "approve")));
    assertThat(foreign).as("they lie with the city now").allMatch(Moved.NotTaken.class::isInstance);
  }

  @Test
  void manyTakeNoMoreStatementsThanOne() {
    assertThat(statements(1)).isEqualTo(statements(200)).isLessThanOrEqualTo(12);
  }

  @Test
  void twoWhoTakeTheSameManyInOppositeOrderTakeEachOnce() throws Exception {
    List<Procedures.Subject> subjects = subjects(60);
    as(city.countySupervisor(), () -> procedures.startAll(subjects));
    List<Taking> forwards = takings(subjects, "propose", "send");
    List<Taking> backwards = forwards.reversed();
    CountDownLatch go = new CountDownLatch(1);
    long taken = 0;
    try (var people = Executors.newFixedThreadPool(2)) {
      var both =
          Stream.of(forwards, backwards)
              .map(all ->
                  people.submit(() -> {
                    go.await();
                    return as(city.countySupervisor(), () -> procedures.takeAll(all));
                  }))
              .toList();
      go.countDown();
      for (Future<List<Moved>> one : both) {
        taken += one.get().stream().filter(Moved.Done.class::isInstance).count();
      }
    }
    assertThat(taken).isEqualTo(60);
  }

  /** How many statements starting so many and taking a step of each need. */
  private int statements(int many) {
    List<Procedures.Subject> subjects = subjects(many);
    var counted = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    counted.start();
    logger.addAppender(counted);
    try {
      as(city.countySupervisor(), () -> procedures.startAll(subjects));
      as(city.countySupervisor(), () -> procedures.takeAll(takings(subjects, "propose", "send")));
    } finally {
      logger.detachAppender(counted);
      logger.setAdditive(true);
      logger.setLevel(before);
    }
    String here = Thread.currentThread().getName();
    return Math.toIntExact(
        counted.list.stream()
            .filter(line -> line.getThreadName().equals(here))
            .filter(line -> line.getMessage().startsWith("Executing prepared SQL statement"))
            .count());
  }

  private List<Procedures.Subject> subjects(int many) {
    int first = next;
    next += many;
    return IntStream.range(first, next)
        .mapToObj(i -> {
          String id = city.eastCounty() + "-" + i;
          return new Procedures.Subject(CODE, id, "店" + id, city.eastCounty(), "批量");
        })
        .toList();
  }

  private static List<Taking> takings(
      List<Procedures.Subject> subjects, String step, String outcome) {
    return subjects.stream().map(one -> new Taking(CODE, one.id(), step, outcome, "")).toList();
  }

  private static <T> T as(SignedIn who, Supplier<T> work) {
    return who.scope().get(work);
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
