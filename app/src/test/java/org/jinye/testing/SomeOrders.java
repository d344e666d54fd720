package org.jinye.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.supply.OrderLine;
import org.jinye.warnings.internal.run.InputFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes order lines straight into the lake. */
@SuppressWarnings("InlineFormatString") // the SQL stands at the top of its class
public final class SomeOrders {

  private static final String COPY =
      """
      copy (
        select order_number, line_number, retailer_id, item_id, cast(placed_at as timestamp) as placed_at,
               cast(day_no as integer) as day_no, cast(week_no as integer) as week_no,
               cast(quantity_sticks as bigint) as quantity_sticks, cast(amount_fen as bigint) as amount_fen,
               cast(ordered_by as varchar) as ordered_by, cast(null as varchar) as device,
               cast(limit_sticks as bigint) as limit_sticks, cast(1 as bigint) as import_id
        from (values %s) as lines (order_number, line_number, retailer_id, item_id, placed_at, day_no,
          week_no, quantity_sticks, amount_fen, ordered_by, limit_sticks)
      ) to '%s' (format parquet)
      """;
  private static final String FILE =
      """
      insert into supply.lake_file
        (week_no, path, sha256, lines, bytes, added_by_import, added_at)
      values (:week, :path, :sha256, :lines, 1, 1, now())
      """;

  private final DataDirectory data;
  private final JdbcClient database;

  public SomeOrders(DataDirectory data, JdbcClient database) {
    this.data = data;
    this.database = database;
  }

  /** Adds a file with the lines, all of one week. */
  public void add(List<OrderLine> lines) {
    int week = lines.getFirst().weekNo();
    Path file =
        data.folder("lake/order_lines/week=" + Weeks.name(week))
            .resolve(UUID.randomUUID() + ".parquet");
    String values = lines.stream().map(SomeOrders::row).collect(Collectors.joining(", "));
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      Files.createDirectories(file.getParent());
      statement.execute(COPY.formatted(values, file));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Scope.system("test")
        .run(() ->
            database
                .sql(FILE)
                .param("week", week)
                .param("path", data.root().relativize(file).toString())
                .param("sha256", InputFiles.sha256(file))
                .param("lines", lines.size())
                .update());
  }

  private static String row(OrderLine line) {
    return "(%s, %s, %s, %s, '%s', %d, %d, %d, %d, %s, %s)"
        .formatted(
            text(line.orderNumber()),
            text(line.lineNumber()),
            text(line.retailerId()),
            text(line.itemId()),
            line.placedAt(),
            line.dayNo(),
            line.weekNo(),
            line.quantitySticks(),
            line.amountFen(),
            text(line.orderedBy()),
            line.limitSticks());
  }

  private static String text(@Nullable String value) {
    return value == null ? "null" : "'" + value.replace("'", "''") + "'";
  }
}
