package org.jinye.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.InputTable;

/**
 * Finds the files of the large tables in a lake: {@code order_lines/week=2026-W38/….parquet}.
 *
 * <p>A lake may still hold files that were replaced; then a list tells which ones count, a path
 * below the lake in each line.
 */
final class LakeFiles {
  private static final String WEEK = "week=";

  private final Storage storage;
  private final Path lake;
  private final Map<InputTable, SortedMap<Integer, List<String>>> found =
      new EnumMap<>(InputTable.class);

  LakeFiles(Storage storage, String lake) {
    this.storage = storage;
    this.lake = new Path(lake);
  }

  Map<InputTable, SortedMap<Integer, List<String>>> find(Optional<String> list) throws IOException {
    if (list.isPresent()) {
      addListed(new Path(list.get()));
    } else {
      for (InputTable table : InputTable.values()) {
        if (table.isLarge()) {
          addWeeks(new Path(lake, table.viewName()));
        }
      }
    }
    return found();
  }

  /**
   * The files of these names.
   *
   * @param names relative to the lake
   */
  Map<InputTable, SortedMap<Integer, List<String>>> named(List<String> names) {
    names.forEach(name -> add(new Path(lake, name)));
    return found();
  }

  private Map<InputTable, SortedMap<Integer, List<String>>> found() {
    if (!found.containsKey(InputTable.ORDER_LINES)) {
      throw ClusterException.missing(" " + lake + " 里的订单数据（order_lines/week=2026-W38/….parquet）");
    }
    return found;
  }

  private void addListed(Path list) throws IOException {
    if (!storage.exists(list)) {
      throw ClusterException.missing("文件清单 " + list);
    }
    String text = new String(storage.read(list), StandardCharsets.UTF_8);
    text.lines().filter(line -> !line.isBlank()).forEach(line -> add(new Path(lake, line.strip())));
  }

  private void addWeeks(Path folder) throws IOException {
    for (Path week : storage.list(folder)) {
      List<Path> files = storage.list(week).stream().filter(Storage::isParquet).toList();
      if (files.size() > 1) {
        throw ClusterException.severalFiles(week.toString(), files.size());
      }
      files.forEach(this::add);
    }
  }

  private void add(Path file) {
    Path week = file.getParent();
    found
        .computeIfAbsent(table(file, week.getParent().getName()), table -> new TreeMap<>())
        .computeIfAbsent(number(file, week.getName()), number -> new ArrayList<>())
        .add(file.toString());
  }

  private static InputTable table(Path file, String name) {
    for (InputTable table : InputTable.values()) {
      if (table.isLarge() && table.viewName().equals(name)) {
        return table;
      }
    }
    throw ClusterException.notInALake(file.toString());
  }

  private static int number(Path file, String folder) {
    try {
      String week = folder.startsWith(WEEK) ? folder.substring(WEEK.length()) : folder;
      return WeekNumber.of(LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeParseException notAWeek) {
      throw ClusterException.notInALake(file.toString());
    }
  }
}
