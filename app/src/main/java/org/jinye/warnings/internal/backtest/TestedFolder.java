package org.jinye.warnings.internal.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.warnings.internal.run.RunFolder;

/** The folder of a back-test; once it is finished only the findings of A and B lie in it. */
record TestedFolder(RunFolder folder) {

  private static final Set<String> KEPT = Set.of("a.parquet", "b.parquet");

  static TestedFolder of(DataDirectory data, long id) {
    return new TestedFolder(RunFolder.ofBacktest(data, id));
  }

  Path findings(String side) {
    return folder.path().resolve(side.toLowerCase(Locale.ROOT) + ".parquet");
  }

  /** Removes the snapshots and the findings of the curve. */
  void tidy() {
    try (Stream<Path> files = Files.list(folder.path())) {
      List<Path> others =
          files.filter(file -> !KEPT.contains(String.valueOf(file.getFileName()))).toList();
      for (Path file : others) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("回测目录不可写：" + folder.path(), e);
    }
  }
}
