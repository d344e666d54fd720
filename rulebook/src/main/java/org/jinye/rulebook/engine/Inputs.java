package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Parquet files a run reads; {@link InputTable} says which columns. More columns than named
 * there are ignored; a missing one is refused.
 *
 * @param weeks the lake's order lines by week number. More weeks than needed may be given, only the
 *     needed ones are opened
 * @param tables the files of the other tables; those that are not named have no rows
 * @param merged retailer_id, kept_id: lines of the one number are those of the other retailer;
 *     absent when there are none
 */
public record Inputs(
    SortedMap<Integer, List<Path>> weeks,
    Map<InputTable, List<Path>> tables,
    @Nullable Path merged) {

  public Inputs {
    TreeMap<Integer, List<Path>> copy = new TreeMap<>();
    weeks.forEach((week, files) -> copy.put(week, List.copyOf(files)));
    weeks = Collections.unmodifiableSortedMap(copy);
    Map<InputTable, List<Path>> named = new EnumMap<>(InputTable.class);
    tables.forEach((table, files) -> named.put(table, List.copyOf(files)));
    tables = Collections.unmodifiableMap(named);
    if (tables.containsKey(InputTable.ORDER_LINES)) {
      throw new IllegalArgumentException("order lines are given by week");
    }
  }

  public static Inputs of(
      Map<Integer, List<Path>> weeks, Map<InputTable, List<Path>> tables, @Nullable Path merged) {
    return new Inputs(new TreeMap<>(weeks), tables, merged);
  }

  /** The files of a table; none when it is not there. */
  public List<Path> files(InputTable table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The files of the weeks from the first to the last, both included. */
  public List<Path> weekFiles(int firstWeek, int lastWeek) {
    return weeks.subMap(firstWeek, lastWeek + 1).values().stream()
        .flatMap(Collection::stream)
        .toList();
  }
}
