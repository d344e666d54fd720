package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lists a lake that a test wrote: one folder a week, named by the week's number, and tables. */
final class LakeFolder {
  private LakeFolder() {}

  /** The tables that lie beside the order lines. */
  static Map<InputTable, List<Path>> tables(Path directory) throws IOException {
    Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
    for (InputTable table : InputTable.values()) {
      Path file = directory.resolve(table.viewName() + ".parquet");
      if (Files.exists(file)) {
        tables.put(table, List.of(file));
      }
      Path folder = directory.resolve(table.viewName());
      if (table != InputTable.ORDER_LINES && Files.isDirectory(folder)) {
        tables.put(table, weeks(folder).values().stream().flatMap(List::stream).toList());
      }
    }
    return tables;
  }

  static Map<Integer, List<Path>> weeks(Path lake) throws IOException {
    Map<Integer, List<Path>> weeks = new TreeMap<>();
    if (!Files.exists(lake)) {
      return weeks;
    }
    try (Stream<Path> folders = Files.list(lake)) {
      for (Path folder : folders.sorted().toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          Integer week = Integer.valueOf(folder.getFileName().toString().replace("week=", ""));
          weeks.put(week, files.sorted().toList());
        }
      }
    }
    return weeks;
  }
}
