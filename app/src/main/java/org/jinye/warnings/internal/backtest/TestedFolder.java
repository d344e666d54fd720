package org.jinye.warnings.internal.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.warnings.internal.run.RunFolder;

/**
 * The folder of a back-test; once it is finished only the findings of A, of B and of each value of
 * the curve lie in it.
 */
record TestedFolder(RunFolder folder) {

  private static final String SUFFIX = ".parquet";

  static TestedFolder of(DataDirectory data, long id) {
    return new TestedFolder(RunFolder.ofBacktest(data, id));
  }

  Path findings(String side) {
    return folder.path().resolve(side.toLowerCase(Locale.ROOT) + SUFFIX);
  }

  /** Removes the snapshots and the findings as the engine left them. */
  void tidy() {
    try (Stream<Path> files = Files.list(folder.path())) {
      List<Path> others =
          files.filter(file -> !isKept(String.valueOf(file.getFileName()))).toList();
      for (Path file : others) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("回测目录不可写：" + folder.path(), e);
    }
  }

  private static boolean isKept(String name) {
    return name.endsWith(SUFFIX)
        && TestedSide.is(
            name.substring(0, name.length() - SUFFIX.length()).toUpperCase(Locale.ROOT));
  }
}
