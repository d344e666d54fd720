package org.jinye.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jinye.platform.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class CopyCleaningTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  @TempDir private Path root;

  @Test
  void theOldestBeyondTheBoundGoFirstWhereverTheyLie() throws IOException {
    Path oldest = copy("previews", "a", Duration.ofDays(9));
    Path older = copy("fetched", "b", Duration.ofDays(8));
    Path young = copy("previews", "c", Duration.ofDays(1));
    assertThat(cleaning(20).clean()).isEqualTo(1);
    assertThat(oldest).doesNotExist();
    assertThat(older).exists();
    assertThat(young).exists();
    assertThat(cleaning(20).clean()).isZero();
  }

  @Test
  void whatWasJustMadeStaysAndNothingElseIsTouched() throws IOException {
    Path fresh = copy("previews", "a", Duration.ofMinutes(5));
    Path attachment = copy("attachments", "b", Duration.ofDays(900));
    assertThat(cleaning(0).clean()).isZero();
    assertThat(fresh).exists();
    assertThat(attachment).exists();
  }

  private CopyCleaning cleaning(long bytes) {
    return new CopyCleaning(
        new DataDirectory(root), DataSize.ofBytes(bytes), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Path copy(String folder, String name, Duration ago) throws IOException {
    Path file = Files.createDirectories(root.resolve(folder).resolve("ab")).resolve(name);
    Files.write(file, new byte[10]);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(ago)));
    return file;
  }
}
