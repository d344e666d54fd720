package org.jinye.warnings.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.rulebook.engine.InputTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of a run's files, {@code runs/<id>/}, or of a back-test's. */
public record RunFolder(Path path) {

  private static final PathMatcher SUBJECTS =
      FileSystems.getDefault().getPathMatcher("glob:subjects-*.parquet");
  private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

  /** {@code backtests/<id>/}. */
  public static RunFolder ofBacktest(DataDirectory data, long id) {
    return new RunFolder(data.root().resolve("backtests").resolve(Long.toString(id)));
  }

  static RunFolder of(DataDirectory data, long runId) {
    return new RunFolder(data.root().resolve("runs").resolve(Long.toString(runId)));
  }

  /** Removes what an interrupted attempt left. */
  public void makeAnew() {
    try {
      FileSystemUtils.deleteRecursively(path);
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException("评估目录不可写：" + path, e);
    }
  }

  /** Nothing of a run is kept that came to no end. */
  public void remove() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      // the run has been told of already; whoever looks after the disk finds this in the log
      LOG.warn("the folder of a run that came to no end is left: {}", path, e);
    }
  }

  Path retailers() {
    return path.resolve("retailers.parquet");
  }

  Path items() {
    return path.resolve("items.parquet");
  }

  /** The snapshots that lie here, by table; those without rows may be absent. */
  Map<InputTable, List<Path>> tables() {
    Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
    for (InputTable table : InputTable.values()) {
      Path file = path.resolve(table.viewName() + ".parquet");
      if (Files.exists(file)) {
        tables.put(table, List.of(file));
      }
    }
    return tables;
  }

  Path earlier() {
    return path.resolve("earlier.parquet");
  }

  /** Whose lines are another's; there is none when no file was merged. */
  Optional<Path> findMerged() {
    return Optional.of(path.resolve("merged.parquet")).filter(Files::exists);
  }

  /** The file with every subject of a rule. */
  Path subjects(String ruleId) {
    return path.resolve("subjects-" + ruleId + ".parquet");
  }

  /** The files with every subject and its outcome, one a rule. */
  List<Path> listSubjects() {
    try (Stream<Path> files = Files.exists(path) ? Files.list(path) : Stream.empty()) {
      return files.filter(file -> SUBJECTS.matches(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("评估目录不可读：" + path, e);
    }
  }
}
