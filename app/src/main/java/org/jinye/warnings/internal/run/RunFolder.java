package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.platform.DataDirectory;
import org.springframework.util.FileSystemUtils;

/** The folder of a run's files: {@code runs/<id>/}. */
record RunFolder(Path path) {

  static RunFolder of(DataDirectory data, long runId) {
    return new RunFolder(data.runs().resolve(Long.toString(runId)));
  }

  /** Removes what an interrupted attempt left. */
  void makeAnew() {
    try {
      FileSystemUtils.deleteRecursively(path);
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("评估目录不可写：" + path, e);
    }
  }

  Path retailers() {
    return path.resolve("retailers.parquet");
  }

  Path items() {
    return path.resolve("items.parquet");
  }

  Path filings() {
    return path.resolve("filings.parquet");
  }

  Path earlier() {
    return path.resolve("earlier.parquet");
  }
}
