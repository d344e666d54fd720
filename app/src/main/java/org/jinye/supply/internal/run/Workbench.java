package org.jinye.supply.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.intake.RowLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where an import works, and within which limits. */
@Component
public class Workbench {

  private final DataDirectory data;
  private final Clock clock;
  private final String memory;

  Workbench(DataDirectory data, Clock clock, @Value("${jinye.import.memory}") String memory) {
    this.data = data;
    this.clock = clock;
    this.memory = memory;
  }

  /** An empty folder for the import; what an earlier try left in it is gone. */
  Path clear(long importId) throws IOException {
    Path folder = folder(importId);
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }

  void remove(long importId) throws IOException {
    FileSystemUtils.deleteRecursively(folder(importId));
  }

  private Path folder(long importId) {
    return data.temporary().resolve("import-" + importId);
  }

  DuckLimits limits(Path folder) {
    return new DuckLimits(memory, Runtime.getRuntime().availableProcessors(), folder);
  }

  /** Little memory, for looking into a file of rejected rows. */
  public DuckLimits readingLimits() {
    return new DuckLimits("256MB", 1, data.temporary());
  }

  public Path rejects(long importId) {
    return data.rejects().resolve(importId + ".parquet");
  }

  /** Where the kept rows of an import are listed. */
  public Path kept(long importId) {
    return data.folder("kept").resolve(importId + ".parquet");
  }

  RowLists lists(long importId) {
    return new RowLists(rejects(importId), kept(importId));
  }

  Path resolve(String storedPath) {
    return data.root().resolve(storedPath);
  }

  Path temporary() {
    return data.temporary();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
