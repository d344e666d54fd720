package org.jinye.supply.web;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.supply.Lake;
import org.jinye.supply.LakeFile;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.run.Workbench;
import org.springframework.stereotype.Component;

/** The order lines that an import brought into the lake. An import holds lines of its own reach. */
@Component
class AddedLines {

  private static final int ALL_WEEKS = 100_000;
  private static final int CHUNK = 20_000;
  private static final String WEEKS =
      """
      select week_no, count(*) as lines, count(distinct retailer_id) as retailers,
             cast(sum(quantity_sticks) as bigint) as sticks
      from read_parquet(%s, hive_partitioning = false) where import_id = %d
      group by week_no order by week_no desc
      """;
  private static final String LINES =
      """
      select order_number, line_number, retailer_id, item_id, placed_at, week_no, quantity_sticks,
             amount_fen
      from read_parquet(%s, hive_partitioning = false) where import_id = %d
      order by retailer_id, placed_at, order_number, try_cast(line_number as bigint), line_number
      limit %d offset %d
      """;

  private final Lake lake;
  private final Retailers retailers;
  private final Items items;
  private final Workbench workbench;

  AddedLines(Lake lake, Retailers retailers, Items items, Workbench workbench) {
    this.lake = lake;
    this.retailers = retailers;
    this.items = items;
    this.workbench = workbench;
  }

  /** Newest week first. */
  List<AddedWeek> listWeeks(long importId) {
    return read(
        lake.listFiles(0, ALL_WEEKS),
        files -> WEEKS.formatted(files, importId),
        row ->
            new AddedWeek(
                row.getInt("week_no"),
                row.getLong("lines"),
                row.getLong("retailers"),
                row.getLong("sticks")));
  }

  /** A stretch of the lines of the weeks, week by week: no file is read that has none of it. */
  List<AddedLine> list(long importId, List<AddedWeek> weeks, int limit, long offset) {
    var lines = new ArrayList<AddedLine>();
    long skipped = offset;
    for (AddedWeek week : weeks) {
      if (lines.size() < limit && skipped < week.lines()) {
        lines.addAll(list(importId, week.weekNo(), limit - lines.size(), skipped));
      }
      skipped = Math.max(0, skipped - week.lines());
    }
    return named(lines);
  }

  /** All lines of the weeks, read piece by piece. */
  Stream<AddedLine> stream(long importId, List<AddedWeek> weeks) {
    long total = weeks.stream().mapToLong(AddedWeek::lines).sum();
    return Stream.iterate(0L, offset -> offset < total, offset -> offset + CHUNK)
        .flatMap(offset -> list(importId, weeks, CHUNK, offset).stream());
  }

  private List<AddedLine> list(long importId, int week, int limit, long offset) {
    return read(
        lake.listFiles(week, week),
        files -> LINES.formatted(files, importId, limit, offset),
        AddedLines::line);
  }

  private List<AddedLine> named(List<AddedLine> lines) {
    Map<String, String> shops = retailers.names(distinct(lines, AddedLine::retailerId));
    Map<String, Item> catalogue = items.findAll(distinct(lines, AddedLine::itemId));
    return lines.stream()
        .map(line -> {
          Item item = catalogue.get(line.itemId());
          return line.named(shops.get(line.retailerId()), item == null ? null : item.name());
        })
        .toList();
  }

  private static List<String> distinct(List<AddedLine> lines, Function<AddedLine, String> key) {
    return lines.stream().map(key).distinct().collect(Collectors.toList());
  }

  private <T> List<T> read(
      List<LakeFile> files, Function<String, String> sql, Duck.RowMapper<T> mapper) {
    List<Path> paths = files.stream().map(LakeFile::path).toList();
    if (paths.isEmpty()) {
      return List.of();
    }
    try (Duck duck = Duck.open(workbench.readingLimits())) {
      return duck.list(sql.apply(Sql.paths(paths)), mapper);
    }
  }

  private static AddedLine line(ResultSet row) throws SQLException {
    return new AddedLine(
        row.getString("order_number"),
        row.getString("line_number"),
        row.getString("retailer_id"),
        null,
        row.getString("item_id"),
        null,
        row.getTimestamp("placed_at").toLocalDateTime(),
        row.getInt("week_no"),
        new Quantity(row.getLong("quantity_sticks")),
        new Money(row.getLong("amount_fen")));
  }
}
