package org.jinye.supply.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
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

@ModuleTest
class RefusedFilesTest {

  @Autowired private Organization organization;
  @Autowired private Imports imports;
  @Autowired private ImportRunner runner;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void deletesTheFileOfARefusedImportAfterSevenDaysAndKeepsTheRecord() {
    long refused = take("甲,乙\n1,2\n");
    long taken = take("许可证号,店名,县局代码,供货状态\nrf%1$s,店,%1$s01,正常\n".formatted(city.code()));
    Path file = file(refused);
    Path other = file(taken);
    Instant ended = Objects.requireNonNull(find(refused).endedAt());

    clean(ended.plus(Duration.ofDays(7)).minusSeconds(60));
    assertThat(file).exists();
    assertThat(find(refused).fileKept()).isTrue();

    clean(ended.plus(Duration.ofDays(7)).plusSeconds(60));
    clean(ended.plus(Duration.ofDays(30)));
    assertThat(file).doesNotExist();
    ImportRecord record = find(refused);
    assertThat(record.fileKept()).isFalse();
    assertThat(record.state()).isEqualTo(ImportState.REFUSED);
    assertThat(record.problem()).contains("任何一种数据都不相符");
    assertThat(other).as("what counts stays").exists();
    assertThat(find(taken).fileKept()).isTrue();
  }

  private void clean(Instant now) {
    new RefusedFiles(database, data, Clock.fixed(now, ZoneOffset.UTC)).clean();
  }

  private Path file(long id) {
    return scope()
        .get(() ->
            data.root()
                .resolve(
                    database
                        .sql("select stored_path from supply.import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()));
  }

  private ImportRecord find(long id) {
    return scope().get(() -> imports.find(id)).orElseThrow();
  }

  private long take(String text) {
    long queued =
        scope()
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
    assertThat(runner.run(queued)).isTrue();
    return queued;
  }

  private Scope scope() {
    return city.citySupervisor().scope();
  }
}
