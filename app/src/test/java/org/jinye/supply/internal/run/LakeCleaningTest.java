package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jinye.platform.DataDirectory;
import org.jinye.testing.ModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class LakeCleaningTest {

  private static final Duration LONG_AGO = Duration.ofHours(25);
  private static final Duration LATELY = Duration.ofHours(23);
  private static final String KNOWN =
      """
      insert into supply.lake_file
        (week_no, path, sha256, lines, bytes, added_by_import, added_at, retired_by_import, retired_at)
      values (1, :path, 'x', 0, 1, 1, now(), case when :retired::timestamptz is null then null else 2 end, :retired)
      """;

  @Autowired private Manifest manifest;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;

  private final Instant now = Instant.now();
  private final Set<String> evidence = new HashSet<>();
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(data.lake().resolve("order_lines/week=1970-W02"));
  }

  @Test
  void deletesWhatWasReplacedADayAgoAndKeepsItsRecord() throws IOException {
    Path counts = known(null);
    Path replacedLongAgo = known(LONG_AGO);
    Path replacedLately = known(LATELY);
    Path ofAWarning = known(LONG_AGO);
    evidence.add(data.root().relativize(ofAWarning).toString());
    clean();
    assertThat(replacedLongAgo).doesNotExist();
    assertThat(counts).exists();
    assertThat(ofAWarning).as("a warning was raised from it").exists();
    assertThat(replacedLately).as("somebody may be reading it").exists();
    assertThat(removed()).isEqualTo(1);
    clean();
    assertThat(removed()).isEqualTo(1);
    forget();
  }

  @Test
  void deletesOldFilesThatNoRecordKnows() throws IOException {
    Path counts = known(null);
    Path leftLongAgo = file(LONG_AGO);
    Path leftLately = file(LATELY);
    clean();
    assertThat(leftLongAgo).doesNotExist();
    assertThat(leftLately).exists();
    assertThat(counts).as("however old it is").exists();
    forget();
  }

  @Test
  void waitsWhileAnImportRuns() throws Exception {
    Path leftLongAgo = file(LONG_AGO);
    try (ImportLock _ = ImportLock.take(dataSource).orElseThrow()) {
      clean();
      assertThat(leftLongAgo).exists();
    }
    clean();
    assertThat(leftLongAgo).doesNotExist();
  }

  private void clean() {
    new LakeCleaning(
            manifest, List.of(evidence::contains), dataSource, Clock.fixed(now, ZoneOffset.UTC))
        .clean();
  }

  private Path file(Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".parquet"), "x");
    return Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
  }

  private Path known(@Nullable Duration retiredBefore) throws IOException {
    Path file = file(Duration.ofDays(400));
    database
        .sql(KNOWN)
        .param("path", data.root().relativize(file).toString())
        .param("retired", retiredBefore == null ? null : Timestamp.from(now.minus(retiredBefore)))
        .update();
    return file;
  }

  private long removed() {
    return database
        .sql("select count(*) from supply.lake_file where week_no = 1 and removed_at is not null")
        .query(Long.class)
        .single();
  }

  /** The lake is shared with the other tests, which read every file of it. */
  private void forget() {
    database.sql("delete from supply.lake_file where week_no = 1").update();
  }
}
