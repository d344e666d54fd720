package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.Imports;
import org.jinye.supply.IncomingFile;
import org.jinye.tasks.Post;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskDesk;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.Tasks;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class CorrectedImportTest {

  private static final String RETAILERS = "许可证号,店名,县局代码,供货状态\n";

  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private ImportRunner runner;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;
  @Autowired private Inbox inbox;
  @Autowired private Tasks tasks;
  @Autowired private TaskDesk desk;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void bringsRejectedRowsInAgainAsTheyWereCorrected() {
    String c = city.code();
    ImportRecord first =
        take(
            RETAILERS
                + "c%1$s1,好店,%1$s01,正常\nc%1$s2,坏店,%1$s01,开着\nc%1$s3,断行\nc%1$s4,差店,%1$s01,不明\n"
                    .formatted(c));
    assertThat(first.rows()).isEqualTo(new ImportRecord.Rows(4, 1, 0, 0, 3));
    correct(first.id(), 3, "c" + c + "2", "坏店", c + "01", "正常");
    correct(first.id(), 4, "c" + c + "3", "断行店", c + "02", "暂停");
    ImportRecord second = again(first.id());
    assertThat(second.correctsImport()).isEqualTo(first.id());
    assertThat(second.rows()).isEqualTo(new ImportRecord.Rows(3, 2, 0, 0, 1));
    assertThatThrownBy(() -> again(first.id())).isInstanceOf(Refused.class);
    correct(second.id(), 5, "c" + c + "4", "差店", c + "01", "停止");
    assertThat(again(second.id()).rows()).isEqualTo(new ImportRecord.Rows(1, 1, 0, 0, 0));
  }

  @Test
  void rejectedRowsWaitUntilACorrectedImportTakesThem() {
    String c = city.code();
    ImportRecord first = take(RETAILERS + "r%1$s1,坏店,%1$s01,开着\n".formatted(c));
    Task waiting = open(ImportTasks.REJECTS, first.id()).orElseThrow();
    assertThat(waiting.reason()).contains("1 行没有导入");
    assertThat(waiting.post()).isEqualTo(new Post(c, Role.SUPERVISOR));
    correct(first.id(), 2, "r" + c + "1", "坏店", c + "01", "还是不对");
    ImportRecord second = again(first.id());
    assertThat(open(ImportTasks.REJECTS, first.id())).as("the next import took them").isEmpty();
    assertThat(open(ImportTasks.REJECTS, second.id())).as("one row is still wrong").isPresent();
    correct(second.id(), 2, "r" + c + "1", "坏店", c + "01", "正常");
    ImportRecord third = again(second.id());
    assertThat(open(ImportTasks.REJECTS, second.id())).isEmpty();
    assertThat(open(ImportTasks.REJECTS, third.id())).as("nothing is left").isEmpty();
  }

  @Test
  void rejectedRowsThatNobodyNeedsAreClosedWithAReason() {
    ImportRecord first = take(RETAILERS + "z%1$s1,坏店,%1$s01,开着\n".formatted(city.code()));
    SignedIn me = city.citySupervisor();
    Task waiting = open(ImportTasks.REJECTS, first.id()).orElseThrow();
    me.scope()
        .run(() -> {
          assertThat(desk.finish(me, waiting, " ")).isInstanceOf(TaskOutcome.NotTaken.class);
          assertThat(desk.finish(me, waiting, "店已注销，不再导入。")).isInstanceOf(TaskOutcome.Taken.class);
        });
    assertThat(open(ImportTasks.REJECTS, first.id())).isEmpty();
  }

  @Test
  void aFileThatDidNotComeInWaitsOnceUntilItDoes() {
    long first = queue("甲,乙\n1,2\n");
    runner.run(first);
    assertThat(find(first).state()).isEqualTo(ImportState.REFUSED);
    assertThat(open(ImportTasks.FAILED, first)).isPresent();
    long second = queue("甲,乙\n1,2,3\n");
    runner.run(second);
    assertThat(open(ImportTasks.FAILED, first)).as("the later one says it").isEmpty();
    assertThat(open(ImportTasks.FAILED, second)).isPresent();
    take(RETAILERS + "f%1$s1,店,%1$s01,正常\n".formatted(city.code()));
    assertThat(open(ImportTasks.FAILED, second)).as("the file came in").isEmpty();
  }

  @Test
  void anImportThatWasKilledAndRunAgainLeavesOneTask() {
    long id = queue(RETAILERS + "w%1$s1,坏店,%1$s01,开着\n".formatted(city.code()));
    scope()
        .run(() ->
            database
                .sql("update supply.import set state = 'RUNNING', attempts = 1 where id = :id")
                .param("id", id)
                .update());
    runner.run(id);
    runner.run(id);
    String tasks =
        "select count(*) from tasks.task where kind = 'import-rejects' and subject_id = :id";
    assertThat(
            scope()
                .get(() ->
                    database.sql(tasks).param("id", Long.toString(id)).query(Long.class).single()))
        .isEqualTo(1);
  }

  private Optional<Task> open(String kind, long id) {
    return scope().get(() -> tasks.findOpen(kind, Long.toString(id)));
  }

  @Test
  void repeatsAnImportThatWasCutShortWithoutDoublingIt() {
    long id = queue(RETAILERS + "k%1$s1,店,%1$s01,正常\n".formatted(city.code()));
    // what a killed process leaves: the state, a work folder, and nothing else
    scope()
        .run(() ->
            database
                .sql("update supply.import set state = 'RUNNING' where id = :id")
                .param("id", id)
                .update());
    assertThat(runner.run(id)).isTrue();
    assertThat(find(id).rows()).isEqualTo(new ImportRecord.Rows(1, 1, 0, 0, 0));
    assertThat(runner.run(id)).as("once finished it is never run again").isTrue();
    assertThat(find(id).rows().taken()).isEqualTo(1);
  }

  @Test
  void takesFilesOfTheInboxOnceTheyStandStillAndPutsThemAway() throws IOException {
    Path good = data.inbox().resolve("good.csv");
    Files.writeString(good, RETAILERS + "n%1$s1,店,%1$s01,正常\n".formatted(city.code()));
    Files.writeString(data.inbox().resolve("bad.csv"), "甲,乙\n1,2\n");
    inbox.look();
    assertThat(good).exists();
    inbox.look();
    assertThat(good).doesNotExist();
    assertThat(names("done")).anyMatch(name -> name.endsWith("good.csv"));
    assertThat(names("refused")).anyMatch(name -> name.endsWith("bad.csv"));
    Path note = data.inbox().resolve("refused").resolve(noteOf("bad.csv"));
    assertThat(note).content(StandardCharsets.UTF_8).contains("任何一种数据都不相符");
  }

  private String noteOf(String file) throws IOException {
    return names("refused").stream()
        .filter(name -> name.endsWith(file + ".txt"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(data.inbox().resolve(folder))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private ImportRecord again(long id) {
    long queued = scope().get(() -> imports.queueCorrected(id));
    runner.run(queued);
    return find(queued);
  }

  private ImportRecord take(String text) {
    long id = queue(text);
    runner.run(id);
    ImportRecord done = find(id);
    assertThat(done.state()).isEqualTo(ImportState.FINISHED);
    return done;
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

  private void correct(long importId, long line, String... fields) {
    scope()
        .run(() ->
            database
                .sql(
                    """
                    insert into supply.reject_correction (import_id, line, unit_code, fields, corrected_by, corrected_at)
                    values (:id, :line, :unit, :fields, '试', now())
                    """)
                .param("id", importId)
                .param("line", line)
                .param("unit", city.code())
                .param("fields", fields)
                .update());
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }
}
