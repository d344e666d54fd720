package org.jinye.supply.web;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
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
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String WEEKS =
      """
      select week_no, count(*) as lines, count(distinct retailer_id) as retailers,
             cast(sum(quantity_sticks) as bigint) as sticks
      from read_parquet(%s, hive_partitioning = false) where import_id = %d
      group by week_no order by week_no desc
      """;
  private static final String LINES =
      """
      select order_number, line_number, retailer_id, item_id, placed_at, quantity_sticks, amount_fen
      from read_parquet(%s, hive_partitioning = false) where import_id = %d
      order by retailer_id, placed_at, order_number, line_number limit %d offset %d
      """;

  private final Lake lake;
  private final Workbench workbench;

  AddedLines(Lake lake, Workbench workbench) {
    this.lake = lake;
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

  List<AddedLine> list(long importId, int week, int limit, long offset) {
    return read(
        lake.listFiles(week, week),
        files -> LINES.formatted(files, importId, limit, offset),
        AddedLines::line);
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
    LocalDateTime placed = row.getTimestamp("placed_at").toLocalDateTime();
    return new AddedLine(
        row.getString("order_number"),
        row.getString("line_number"),
        row.getString("retailer_id"),
        row.getString("item_id"),
        MINUTE.format(placed),
        new Quantity(row.getLong("quantity_sticks")).cartons(),
        new Money(row.getLong("amount_fen")).yuan());
  }
}
