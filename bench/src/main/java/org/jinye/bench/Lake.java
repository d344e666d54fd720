package org.jinye.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.EngineSettings;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Inputs;

/** A lake as the generator leaves it: a folder a week for what is large, a file for the rest. */
record Lake(Path folder, Inputs inputs) {
  private static final int SPILL_MEGABYTES = 40_960;

  static Lake open(Path folder) throws IOException {
    return open(folder, Integer.MAX_VALUE);
  }

  /** As if the lake held no more than its newest weeks. */
  static Lake open(Path folder, int newest) throws IOException {
    if (!Files.isDirectory(folder.resolve("order_lines"))) {
      throw new NoSuchLake(folder);
    }
    Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
    for (InputTable table : InputTable.values()) {
      Path weekly = folder.resolve(table.viewName());
      Path single = folder.resolve(table.viewName() + ".parquet");
      if (Files.isDirectory(weekly) && table != InputTable.ORDER_LINES) {
        tables.put(table, weeks(weekly, newest).values().stream().flatMap(List::stream).toList());
      } else if (Files.exists(single)) {
        tables.put(table, List.of(single));
      }
    }
    return new Lake(folder, Inputs.of(weeks(folder.resolve("order_lines"), newest), tables, null));
  }

  private static SortedMap<Integer, List<Path>> weeks(Path folder, int newest) throws IOException {
    TreeMap<Integer, List<Path>> weeks = new TreeMap<>();
    try (Stream<Path> names = Files.list(folder)) {
      for (Path week : names.toList()) {
        try (Stream<Path> files = Files.list(week)) {
          Integer number = Integer.valueOf(week.getFileName().toString().replace("week=", ""));
          weeks.put(number, files.sorted().toList());
        }
      }
    }
    while (weeks.size() > newest) {
      weeks.pollFirstEntry();
    }
    return weeks;
  }

  List<Path> orderLines() {
    return inputs.weekFiles(inputs.weeks().firstKey(), inputs.weeks().lastKey());
  }

  LocalDate from() {
    return WeekNumber.monday(inputs.weeks().firstKey());
  }

  LocalDate newestMonday() {
    return WeekNumber.monday(inputs.weeks().lastKey());
  }

  LocalDate to() {
    return newestMonday().plusDays(6);
  }

  /** Where runs over this lake leave their results. */
  Path results(String what) {
    return folder.resolve("results").resolve(what);
  }

  EngineSettings engine(int memoryMegabytes) {
    return new EngineSettings(memoryMegabytes, 2, folder.resolve("tmp"), SPILL_MEGABYTES);
  }

  /** The files as DuckDB reads them. */
  static String parquet(List<Path> files) {
    return files.stream()
        .map(file -> "'" + file.toString().replace("'", "''") + "'")
        .collect(joining(", ", "read_parquet([", "])"));
  }

  /** There is no lake where one was named. */
  static final class NoSuchLake extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchLake(Path folder) {
      super(folder + " 里没有数据湖；请先运行 bench/bench lake …");
    }
  }
}
