package org.jinye.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jinye.platform.access.Scope;
import org.jinye.testing.Command;
import org.jinye.testing.Contents;
import org.jinye.testing.ExternalPostgres;
import org.jinye.testing.Installation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole small city is copied from one kind of database to the other and compared. */
class BackupTest {

  private static final String NAMED =
      "select path, sha256 from supply.lake_file where removed_at is null";

  @TempDir private static Path folder;

  private static Path backup = Path.of("");
  private static Contents original = new Contents(Map.of(), Map.of(), Map.of());

  @BeforeAll
  static void makeACityAndItsBackup() {
    var installation = new Installation(folder.resolve("original"), null);
    try (ConfigurableApplicationContext application = installation.open()) {
      assertThat(Installation.run(application, "demo", "--retailers", "60", "--weeks", "8"))
          .isZero();
      backup = folder.resolve("city.zip");
      assertThat(Installation.run(application, "backup", backup.toString())).isZero();
      original = Contents.of(application, installation);
    }
    assertThat(original.tables()).hasSizeGreaterThan(30);
    assertThat(original.files()).hasSizeGreaterThan(20);
  }

  @Test
  void theCopyEqualsTheOriginalFromEmbeddedToExternalAndBack() throws Exception {
    var external = new Installation(folder.resolve("external"), ExternalPostgres.create());
    restore(backup, external);
    Path again = folder.resolve("again.zip");
    try (ConfigurableApplicationContext application = external.open()) {
      assertIsTheOriginal(Contents.of(application, external));
      assertThat(Installation.run(application, "backup", again.toString())).isZero();
    }
    var embedded = new Installation(folder.resolve("embedded"), null);
    restore(again, embedded);
    try (ConfigurableApplicationContext application = embedded.open()) {
      assertIsTheOriginal(Contents.of(application, embedded));
    }
  }

  @Test
  void whatIsTakenBesideImportsIsOfOneMoment() throws Exception {
    var busy = new Installation(folder.resolve("busy"), null);
    Path file = folder.resolve("busy.zip");
    try (ConfigurableApplicationContext application = busy.open()) {
      Command command = busy.start("demo", "--retailers", "200", "--weeks", "12");
      assertThat(command).isNotNull();
      JdbcClient database = application.getBean(JdbcClient.class);
      while (Scope.system("test").get(() -> count(database)) < 3) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(Installation.run(application, "backup", file.toString())).isZero();
      assertThat(command.end()).as(command.said()).isZero();
    }
    var copy = new Installation(folder.resolve("busy-copy"), null);
    restore(file, copy);
    try (ConfigurableApplicationContext application = copy.open()) {
      JdbcClient database = application.getBean(JdbcClient.class);
      List<Map<String, Object>> named =
          Scope.system("test").get(() -> database.sql(NAMED).query().listOfRows());
      assertThat(named).isNotEmpty();
      for (Map<String, Object> lake : named) {
        Path there = copy.data().resolve(String.valueOf(lake.get("path")));
        assertThat(Contents.sha256(there)).isEqualTo(lake.get("sha256"));
      }
    }
  }

  private static long count(JdbcClient database) {
    return database.sql("select count(*) from supply.lake_file").query(Long.class).single();
  }

  @Test
  void refusesATargetThatHoldsSomething() throws Exception {
    Path occupied = Files.createDirectories(folder.resolve("occupied"));
    Files.writeString(occupied.resolve("letter.txt"), "mine");
    Command command = new Installation(occupied, null).start("restore", backup.toString());
    assertThat(command.end()).isEqualTo(1);
    assertThat(command.said()).contains("数据目录不是空的");
    assertThat(occupied).isDirectoryContaining("glob:**letter.txt");

    var database = ExternalPostgres.create();
    try (var connection = database.asSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("create table public.theirs (id int)");
    }
    Path target = folder.resolve("database-occupied");
    Command onto = new Installation(target, database).start("restore", backup.toString());
    assertThat(onto.end()).isEqualTo(1);
    assertThat(onto.said()).contains("目标数据库不是空的", "public.theirs");
    assertThat(target)
        .satisfiesAnyOf(
            path -> assertThat(path).doesNotExist(), path -> assertThat(path).isEmptyDirectory());
  }

  @Test
  void namesTheFirstDamagedEntryAndRestoresNothing() throws Exception {
    Path damaged = Files.copy(backup, folder.resolve("damaged.zip"));
    String entry = damage(damaged);
    Path target = folder.resolve("of-damaged");
    Command command = new Installation(target, null).start("restore", damaged.toString());
    assertThat(command.end()).isEqualTo(1);
    assertThat(command.said()).contains("备份文件已损坏", entry);
    assertThat(target).doesNotExist();
  }

  @Test
  void refusesACutFile() throws Exception {
    Path cut = Files.copy(backup, folder.resolve("cut.zip"));
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    Command command =
        new Installation(folder.resolve("of-cut"), null).start("restore", cut.toString());
    assertThat(command.end()).isEqualTo(1);
    assertThat(command.said()).contains("不是一份完整的 jinye 备份");
  }

  @Test
  void doesNotOverwriteAnEarlierBackup() throws Exception {
    Path earlier = Files.writeString(folder.resolve("earlier.zip"), "earlier");
    Command command =
        new Installation(folder.resolve("empty"), null).start("backup", earlier.toString());
    assertThat(command.end()).isEqualTo(1);
    assertThat(earlier).hasContent("earlier");
  }

  @Test
  void aKilledRestoreIsNoInstallationAndIsBegunAnew() throws Exception {
    for (boolean onExternal : new boolean[] {false, true}) {
      var target =
          new Installation(
              folder.resolve("killed-" + onExternal),
              onExternal ? ExternalPostgres.create() : null);
      Path sign = target.data().resolve(onExternal ? ".restoring/runs" : ".restoring/pg");
      target
          .start("restore", backup.toString())
          .killOnce(() -> Files.exists(sign), Duration.ofMillis(300));
      assertThat(target.data().resolve(".restoring")).exists();
      Command start = target.start("evaluate", "--from", "2026-01-01", "--to", "2026-01-02");
      assertThat(start.end()).isEqualTo(1);
      assertThat(start.said()).contains("恢复没有完成");
      restore(backup, target);
      try (ConfigurableApplicationContext application = target.open()) {
        assertIsTheOriginal(Contents.of(application, target));
      }
    }
  }

  private static void assertIsTheOriginal(Contents copy) {
    assertThat(copy.tables()).isEqualTo(original.tables());
    assertThat(copy.files()).isEqualTo(original.files());
    original
        .sequences()
        .forEach((name, last) ->
            assertThat(copy.sequences().get(name)).as(name).isGreaterThanOrEqualTo(last));
  }

  private static void restore(Path file, Installation target) throws InterruptedException {
    Command command = target.start("restore", file.toString());
    assertThat(command.end()).as(command.said()).isZero();
    assertThat(command.said()).contains("恢复完成");
  }

  /** Turns one bit within the content of the first file that is kept as it is; the entry's name. */
  private static String damage(Path file) throws IOException {
    String name = "";
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null && name.isEmpty(); e = zip.getNextEntry()) {
        name = e.getName().startsWith("files/lake") ? e.getName() : "";
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    byte[] words = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int at = 0;
    while (!java.util.Arrays.equals(bytes, at, at + words.length, words, 0, words.length)) {
      at++;
    }
    bytes[at + words.length + 200] ^= 1;
    Files.write(file, bytes);
    return name;
  }
}
