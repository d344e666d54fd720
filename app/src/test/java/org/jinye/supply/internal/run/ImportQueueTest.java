package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers and the lines that refer to them, taken up in whatever order jobs come. */
@ModuleTest
class ImportQueueTest {

  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private ImportRunner runner;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;
  private OwnCity city;
  private long retailers;
  private long items;
  private long lines;

  @BeforeEach
  void uploadRegistersAndLines() {
    city = OwnCity.found(organization);
    String c = city.code();
    retailers = queue("许可证号,店名,县局代码,供货状态\nq%1$s1,店,%1$s01,正常\n".formatted(c));
    items = queue("品规代码,品规名称,价类,供货类型\nq%s1,烟,一类,普通\n".formatted(c));
    lines =
        queue(
            "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\nq%1$s,1,q%1$s1,q%1$s1,2021-03-02 09:00,2,300\n"
                .formatted(c));
  }

  @Test
  void takesWhatWasReceivedBeforeFirst() {
    assertThat(runner.run(lines)).isTrue();
    expectAllTaken();
    assertThat(find(retailers).endedAt()).isBeforeOrEqualTo(find(items).startedAt());
    assertThat(find(items).endedAt()).isBeforeOrEqualTo(find(lines).startedAt());
    assertThat(runner.run(retailers)).as("its own job comes late").isTrue();
    assertThat(find(retailers).rows().taken()).isEqualTo(1);
  }

  @Test
  void takesAKilledOneAndOneToBeRetriedBeforeThoseThatCameAfter() {
    set(retailers, "RUNNING");
    set(items, "FAILED");
    scope().run(() -> imports.retry(items));
    assertThat(runner.run(lines)).isTrue();
    expectAllTaken();
  }

  @Test
  void keepsTheirOrderWhateverJobGetsTheLockFirst() throws Exception {
    try (ExecutorService node = Executors.newFixedThreadPool(3)) {
      Future<Boolean> last = node.submit(() -> untilDone(lines));
      Future<Boolean> second = node.submit(() -> untilDone(items));
      Future<Boolean> first = node.submit(() -> untilDone(retailers));
      assertThat(last.get() && second.get() && first.get()).isTrue();
    }
    expectAllTaken();
  }

  @Test
  void waitsWhileAnotherImportRuns() throws Exception {
    try (ImportLock _ = ImportLock.take(dataSource).orElseThrow()) {
      assertThat(runner.run(lines)).isFalse();
      assertThat(find(lines).state()).isEqualTo(ImportState.RECEIVED);
    }
  }

  @Test
  void goesOnBehindOneThatFails() throws IOException {
    String path =
        scope()
            .get(() ->
                database
                    .sql("select stored_path from supply.import where id = :id")
                    .param("id", items)
                    .query(String.class)
                    .single());
    Files.delete(data.root().resolve(path));
    assertThat(runner.run(lines)).isTrue();
    assertThat(find(items).state()).isEqualTo(ImportState.FAILED);
    assertThat(find(items).problem()).contains("请重试").doesNotContain("Exception");
    assertThat(find(lines).state()).isEqualTo(ImportState.FINISHED);
    assertThat(find(lines).rows().rejected()).as("the item is not known").isEqualTo(1);
  }

  @Test
  void givesUpOneThatTakesItsProcessWithItEveryTime() {
    set(retailers, "RUNNING");
    Scope.system("test")
        .run(() ->
            database
                .sql("update supply.import set attempts = 5 where id = :id")
                .param("id", retailers)
                .update());
    assertThat(runner.run(items)).isTrue();
    assertThat(find(retailers).state()).isEqualTo(ImportState.FAILED);
    assertThat(find(retailers).problem()).contains("多次中途中断");
    assertThat(find(items).state()).isEqualTo(ImportState.FINISHED);

    scope().run(() -> imports.retry(retailers));
    assertThat(runner.run(lines)).isTrue();
    expectAllTaken();
  }

  private boolean untilDone(long id) throws InterruptedException {
    while (!runner.run(id)) {
      Thread.sleep(10);
    }
    return true;
  }

  private void expectAllTaken() {
    for (long id : new long[] {retailers, items, lines}) {
      assertThat(find(id).state()).isEqualTo(ImportState.FINISHED);
      assertThat(find(id).rows()).isEqualTo(new ImportRecord.Rows(1, 1, 0, 0, 0));
    }
  }

  private void set(long id, String state) {
    scope()
        .run(() ->
            database
                .sql("update supply.import set state = :state where id = :id")
                .param("id", id)
                .param("state", state)
                .update());
  }

  private ImportRecord find(long id) {
    return scope().get(() -> imports.find(id)).orElseThrow();
  }

  private long queue(String text) {
    return scope()
        .get(() -> {
          try {
            return imports.queue(
                new IncomingFile(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    "a.csv",
                    ImportSource.UPLOAD,
                    Optional.empty()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }
}
