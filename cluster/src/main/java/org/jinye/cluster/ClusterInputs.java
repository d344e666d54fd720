package org.jinye.cluster;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jinye.rulebook.engine.InputTable;

/**
 * The Parquet files of a run by their addresses, {@code /…}, {@code hdfs://…} or {@code s3a://…}.
 *
 * @param weeks the large tables by week number
 * @param snapshot folder with one file for each other table, named as the table
 */
record ClusterInputs(Map<InputTable, SortedMap<Integer, List<String>>> weeks, String snapshot) {

  ClusterInputs {
    Map<InputTable, SortedMap<Integer, List<String>>> copy = new EnumMap<>(InputTable.class);
    weeks.forEach(
        (table, files) -> copy.put(table, Collections.unmodifiableSortedMap(new TreeMap<>(files))));
    weeks = Collections.unmodifiableMap(copy);
  }

  /** The files of the weeks from the first to the last, both included. */
  List<String> weekFiles(InputTable table, int firstWeek, int lastWeek) {
    return weeks
        .getOrDefault(table, Collections.emptySortedMap())
        .subMap(firstWeek, lastWeek + 1)
        .values()
        .stream()
        .flatMap(Collection::stream)
        .toList();
  }

  String file(String table) {
    return snapshot + "/" + table + ".parquet";
  }
}
