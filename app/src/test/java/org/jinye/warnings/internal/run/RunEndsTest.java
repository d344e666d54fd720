package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.jinye.warnings.internal.run.CarryingOut.Attempt;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How runs end that are cancelled, fail, or meet another run. */
@ModuleTest
class RunEndsTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");
  private static final String WRITING = "写入预警";

  @Autowired private EvaluatingOrders evaluating;
  @Autowired private CarryingOutRun carrying;
  @Autowired private JdbcClient database;
  @Autowired private DataSource dataSource;
  @Autowired private DataDirectory data;
  @Autowired private MockMvc browser;
  @Autowired private Tasks tasks;

  private final TestLake lake;
  private final OwnCity own;
  private final SmallCity city;

  RunEndsTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.lake = lake;
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void doesNotBeginARunThatWasCancelledWhileItWaited() throws Exception {
    long id = ask();
    assertThat(scope().get(() -> evaluating.cancel(id))).isTrue();
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
    expectNothingOf(id, "CANCELLED");
    assertThat(scope().get(() -> evaluating.cancel(id))).as("it has ended").isFalse();
  }

  @Test
  void keepsNothingOfARunThatIsCancelledAtItsLastStep() throws Exception {
    long id = ask();
    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
      Future<Attempt> attempt =
          whileNobodyMayWrite(() -> {
            Future<Attempt> begun = node.submit(() -> carrying.carryOut(id, () -> false));
            awaitWriting(1);
            assertThat(scope().get(() -> evaluating.cancel(id))).isTrue();
            return begun;
          });
      assertThat(attempt.get()).isEqualTo(Attempt.ENDED);
    }
    expectNothingOf(id, "CANCELLED");
    assertThat(page(id)).contains("已取消");
  }

  @Test
  void leavesARunToTheNextNodeWhenThisOneShutsDown() throws Exception {
    long id = ask();
    assertThat(carrying.carryOut(id, () -> true)).isEqualTo(Attempt.LEFT);
    assertThat(count("select count(*) from warnings.warning")).isZero();
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
    assertThat(count("select count(*) from warnings.warning")).isEqualTo(city.irregular());
    assertThat(carrying.carryOut(id, () -> false)).as("told once more").isEqualTo(Attempt.ENDED);
    assertThat(strings("select state from warnings.run where id = " + id))
        .containsExactly("FINISHED");
    assertThat(data.runs().resolve(Long.toString(id)).resolve("findings.parquet")).exists();
  }

  @Test
  void leavesARunToWhoHoldsItsLock() throws Exception {
    long id = ask();
    try (RunLock _ = RunLock.tryTake(dataSource, Work.Kind.RUN, id).orElseThrow()) {
      assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.BUSY);
    }
    assertThat(carrying.carryOut(id, () -> false)).isEqualTo(Attempt.ENDED);
  }

  @Test
  void doesNotMixTwoRunsOfOneCityAtOnce() throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Future<RunResult>> both =
          whileNobodyMayWrite(() -> {
            List<Future<RunResult>> begun =
                Stream.of(1, 2).map(i -> nodes.submit(this::evaluate)).toList();
            awaitWriting(2);
            return begun;
          });
      RunResult first = both.getFirst().get();
      RunResult second = both.getLast().get();
      assertThat(List.of(first.state(), second.state())).containsOnly(RunState.FINISHED);
      assertThat(List.of(first.raised(), second.raised()))
          .as("one raises them all, the other none")
          .containsExactlyInAnyOrder((long) city.irregular(), 0L);
      assertThat(count("select count(*) from warnings.warning")).isEqualTo(city.irregular());
      assertThat(count("select count(*) from warnings.event")).isEqualTo(city.irregular());
      assertThat(count("select count(*) from warnings.run_finding"))
          .isEqualTo(2L * city.irregular());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 0})
  void namesTheDamagedFileThatKeptItFromItsEnd(int weeksAgo) throws Exception {
    Path file = lake.file(city.code(), SmallCity.LAST_WEEK - weeksAgo);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    RunResult failed;
    RunResult again;
    try {
      failed = evaluate();
      again = evaluate();
    } finally {
      Files.write(file, whole);
    }
    assertThat(waiting(failed)).as("the later run says it").isEmpty();
    assertThat(waiting(again))
        .hasValueSatisfying(task -> {
          assertThat(task.reason()).isEqualTo(again.problem());
          assertThat(task.post()).isEqualTo(new Post(own.code(), Role.SUPERVISOR));
        });
    assertThat(failed.problem()).contains(city.code() + ".parquet", "已损坏", "已有的预警没有受影响");
    expectNothingOf(failed.runId(), "FAILED");
    assertThat(page(failed.runId()))
        .contains("未完成", failed.problem())
        .doesNotContain("Exception", "org.jinye", "Invalid");
    assertThat(evaluate().raised()).as("once mended").isEqualTo(city.irregular());
    assertThat(waiting(again)).as("and done").isEmpty();
  }

  @Test
  void givesAReferenceWhenSomethingUnforeseenKeptItFromItsEnd() throws Exception {
    Path runs = data.runs();
    Path aside = runs.resolveSibling("runs-aside");
    Files.move(runs, aside);
    Files.createFile(runs);
    RunResult failed;
    try {
      failed = evaluate();
    } finally {
      Files.delete(runs);
      Files.move(aside, runs);
    }
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.problem()).matches("评估没有完成，已有的预警没有受影响。请把编号 [0-9a-f]{8} 告诉管理员。");
    assertThat(page(failed.runId())).contains(failed.problem()).doesNotContain("Exception");
  }

  private Optional<Task> waiting(RunResult failed) {
    return scope().get(() -> tasks.findOpen(RunTasks.FAILED, Long.toString(failed.runId())));
  }

  /** Holds the turn that a run waits for before it writes the warnings of its city. */
  private <T> T whileNobodyMayWrite(Callable<T> work) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "select pg_advisory_xact_lock(hashtextextended('warnings of %s', 0))"
              .formatted(city.code()));
      T done = work.call();
      connection.commit();
      return done;
    }
  }

  @Test
  void whoAsksTwiceForTheSameDaysGetsTheRunThatWaits() throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      Set<Long> asked = new HashSet<>();
      for (Future<Long> one : people.invokeAll(Collections.<Callable<Long>>nCopies(8, this::ask))) {
        asked.add(one.get());
      }
      assertThat(asked).hasSize(1);
      long id = asked.iterator().next();
      scope().run(() -> evaluating.cancel(id));
      assertThat(ask()).isNotEqualTo(id);
    }
  }

  private void awaitWriting(int runs) throws InterruptedException {
    String writing = "select count(*) from warnings.run where phase = '" + WRITING + "'";
    for (int i = 0; i < 1000 && count(writing) < runs; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(count(writing)).isEqualTo(runs);
  }

  private void expectNothingOf(long id, String state) throws IOException {
    assertThat(strings("select state from warnings.run where id = " + id)).containsExactly(state);
    assertThat(count("select count(*) from warnings.warning")).isZero();
    assertThat(count("select count(*) from warnings.run_finding where run_id = " + id)).isZero();
    assertThat(count("select count(*) from warnings.run_outcome where run_id = " + id)).isZero();
    assertThat(data.runs().resolve(Long.toString(id))).doesNotExist();
  }

  private long ask() {
    return scope().get(() -> evaluating.ask(request(), AT));
  }

  private RunResult evaluate() {
    return scope().get(() -> evaluating.evaluate(request(), AT));
  }

  private RunRequest request() {
    return new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
  }

  private String page(long id) throws Exception {
    String html =
        browser
            .perform(get("/runs/" + id).with(user(own.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Jsoup.parse(html).text();
  }

  private long count(String sql) {
    return scope().get(() -> database.sql(sql).query(Long.class).single());
  }

  private List<String> strings(String sql) {
    return scope().get(() -> database.sql(sql).query(String.class).list());
  }

  private Scope scope() {
    return own.citySupervisor().scope();
  }
}
