package org.jinye.platform.jobs;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

  private static final Instant NOW = Instant.parse("2026-09-15T01:00:00Z");
  private static final Duration LONG_AGO = Duration.ofHours(25);
  private static final Duration LATELY = Duration.ofHours(23);

  @TempDir private Path root;
  private Path tmp = Path.of("");
  private Path uploads = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    tmp = Files.createDirectories(root.resolve("tmp"));
    uploads = Files.createDirectories(root.resolve("uploads"));
  }

  @Test
  void deletesWhatKilledProcessesLeftADayAgo() throws IOException {
    Path oldPart = file(tmp.resolve("attachment-1.part"), LONG_AGO);
    Path newPart = file(tmp.resolve("attachment-2.part"), LATELY);
    Path oldFolder = folder("import-1");
    Path folderInUse = folder("import-2");
    file(folderInUse.resolve("rows"), LATELY);
    age(folderInUse, LONG_AGO);
    Path cutUpload = file(uploads.resolve("a.part"), LONG_AGO);
    Path upload = file(uploads.resolve("b"), LONG_AGO);

    start("serve");

    assertThat(oldPart).doesNotExist();
    assertThat(oldFolder).doesNotExist();
    assertThat(cutUpload).doesNotExist();
    assertThat(newPart).exists();
    assertThat(folderInUse).as("its youngest file counts").exists();
    assertThat(upload).as("received wholly").exists();
  }

  @Test
  void leavesEverythingToTheServerWhenACommandStarts() throws IOException {
    Path old = file(tmp.resolve("attachment-1.part"), LONG_AGO);
    start("import");
    assertThat(old).exists();
  }

  private void start(String mode) {
    new TemporaryFiles(new DataDirectory(root), Clock.fixed(NOW, ZoneOffset.UTC), mode).clean();
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectories(tmp.resolve(name));
    file(folder.resolve("part"), LONG_AGO);
    return age(folder, LONG_AGO);
  }

  private static Path file(Path path, Duration age) throws IOException {
    return age(Files.writeString(path, "x"), age);
  }

  private static Path age(Path path, Duration age) throws IOException {
    return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
  }
}
