package org.jinye.rulebook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a folder of small CSV files, in dates and cartons as people write them, into the Parquet
 * files an evaluation reads. The first row names the columns: those of {@link InputTable}, but
 * {@code date} for day_no, {@code first_order} (or {@code from_date}) for first_order_day, {@code
 * cartons} for quantity_sticks, {@code limit_cartons} for limit_sticks. A missing file is an empty
 * table, a missing column null.
 */
final class SmallWorld {
  /**
   * So that rules meet files of both kinds: the lake's of today, with their marks, and older ones.
   */
  private static final String MARKED_IN_EVEN_WEEKS =
      """
      with counted as (
        select *, week_no % 2 = 0 as is_marked,
          count(*) over (partition by week_no, retailer_id, order_number, item_id) > 1 as is_several,
          min(quantity_sticks) over whole > 0 and min(placed_at) over whole = max(placed_at) over whole
            and count(device) over whole in (0, count(*) over whole)
            and min(device) over whole is not distinct from max(device) over whole as is_plain,
          row_number() over (whole order by line_number) = 1 as is_first,
          sum(quantity_sticks) over whole as sticks, sum(amount_fen) over whole as fen
        from lines
        window whole as (partition by week_no, retailer_id, order_number)
      )
      select * exclude (is_marked, is_several, is_plain, is_first, sticks, fen) replace (
          case when is_marked then is_several end as is_repeated,
          case when is_marked and is_plain then is_first end as is_leading,
          cast(case when is_marked and is_plain and is_first then sticks end as bigint) as order_sticks,
          cast(case when is_marked and is_plain and is_first then fen end as bigint) as order_amount_fen),
        week_no as week
      from counted
      order by all
      """;

  private final Path csvFolder;
  private final Path directory;

  SmallWorld(Path csvFolder, Path directory) {
    this.csvFolder = csvFolder;
    this.directory = directory;
  }

  Inputs inputs() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Map<InputTable, List<Path>> tables = new EnumMap<>(InputTable.class);
      for (InputTable table : InputTable.values()) {
        if (table != InputTable.ORDER_LINES && Files.exists(csv(table))) {
          Path file = directory.resolve(table.viewName() + ".parquet");
          statement.execute(
              "copy (%s) to %s (format parquet)"
                  .formatted(source(table), Session.quoted(file.toString())));
          tables.put(table, List.of(file));
        }
      }
      return Inputs.of(weeks(statement), tables, null);
    }
  }

  private Map<Integer, List<Path>> weeks(Statement statement) throws SQLException, IOException {
    statement.execute("create table lines as " + source(InputTable.ORDER_LINES));
    Path lake = directory.resolve("order_lines");
    Files.createDirectories(lake);
    statement.execute(
        "copy ("
            + MARKED_IN_EVEN_WEEKS
            + ") to "
            + Session.quoted(lake.toString())
            + " (format parquet, partition_by (week), overwrite_or_ignore true)");
    return LakeFolder.weeks(lake);
  }

  private Path csv(InputTable table) {
    return csvFolder.resolve(table.viewName() + ".csv");
  }

  private String source(InputTable table) throws IOException {
    if (!Files.exists(csv(table))) {
      return table.none();
    }
    Set<String> given = Set.of(Files.readAllLines(csv(table)).getFirst().split(",", -1));
    String columns =
        table.columns().entrySet().stream()
            .map(column -> value(column.getKey(), column.getValue(), given))
            .collect(Collectors.joining(", "));
    return "select %s from read_csv(%s, all_varchar = true, header = true)"
        .formatted(columns, Session.quoted(csv(table).toString()));
  }

  private static String value(String column, String type, Set<String> given) {
    return "cast(%s as %s) as %s".formatted(meant(column, given), type, column);
  }

  private static String meant(String column, Set<String> given) {
    String plain = column.replaceAll("_(day|sticks)$", "");
    if (given.contains(column)) {
      return column;
    }
    return switch (column) {
      case "line_number" -> "row_number() over ()";
      case "placed_at" -> "date";
      case "day_no" -> dayNo("date");
      case "week_no" -> "floor((" + dayNo("date") + " + 3) / 7)";
      case "quantity_sticks" -> sticks("cartons", given);
      case "amount_fen" -> "round(cast(cartons as double) * 10000)";
      default ->
          column.endsWith("_sticks")
              ? sticks(plain + "_cartons", given)
              : column.endsWith("_day") ? day(plain, given) : "null";
    };
  }

  private static String sticks(String cartons, Set<String> given) {
    return given.contains(cartons) ? "round(cast(" + cartons + " as double) * 200)" : "null";
  }

  private static String day(String plain, Set<String> given) {
    if (given.contains(plain)) {
      return dayNo(plain);
    }
    return given.contains(plain + "_date") ? dayNo(plain + "_date") : "null";
  }

  private static String dayNo(String column) {
    return "(cast(%s as date) - date '1970-01-01')".formatted(column.toLowerCase(Locale.ROOT));
  }
}
