package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Parquet files a run reads. More columns than named here are ignored; a missing one is
 * refused.
 *
 * @param weeks the lake's files by week number: order_number, line_number, retailer_id, item_id,
 *     placed_at, day_no, week_no, quantity_sticks (negative = return), amount_fen. More weeks than
 *     needed may be given, only the needed ones are opened
 * @param retailers retailer_id, unit_code, grade, supply_status, order_weekday, first_order_day
 * @param items item_id, first_order_day, listed_day
 * @param filings retailer_id, kind, from_day, to_day (both inclusive)
 * @param earlier earlier warnings: retailer_id, rule_id, day_no, outcome; absent on a first run
 * @param merged retailer_id, kept_id: lines of the one number are those of the other retailer;
 *     absent when there are none
 */
public record Inputs(
    SortedMap<Integer, List<Path>> weeks,
    Path retailers,
    Path items,
    Path filings,
    @Nullable Path earlier,
    @Nullable Path merged) {

  public Inputs {
    TreeMap<Integer, List<Path>> copy = new TreeMap<>();
    weeks.forEach((week, files) -> copy.put(week, List.copyOf(files)));
    weeks = Collections.unmodifiableSortedMap(copy);
  }

  public static Inputs of(
      Map<Integer, List<Path>> weeks,
      Path retailers,
      Path items,
      Path filings,
      @Nullable Path earlier) {
    return new Inputs(new TreeMap<>(weeks), retailers, items, filings, earlier, null);
  }

  /** The files of the weeks from the first to the last, both included. */
  List<Path> weekFiles(int firstWeek, int lastWeek) {
    return weeks.subMap(firstWeek, lastWeek + 1).values().stream()
        .flatMap(Collection::stream)
        .toList();
  }
}
