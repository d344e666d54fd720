package org.jinye.demo.internal;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes the order lines as one Parquet file. Rows are handed to DuckDB as numbers; it puts in
 * names and amounts when it writes, which keeps two million lines to a few seconds and little
 * memory.
 */
final class OrderFile implements AutoCloseable {

  private static final String SCHEMA =
      """
      create table device (device_no integer, ordered_by varchar, id varchar);
      create table item (item_no integer, code varchar, wholesale_fen bigint);
      create table shop (shop_no integer, licence varchar);
      create table placed (order_no integer, number bigint, shop_no integer, device_no integer,
                           placed_at bigint);
      create table line (order_no integer, line_no integer, item_no integer, cartons integer,
                         top integer);
      """;

  private static final String ROWS =
      """
      create view written as
        select cast(placed.number as varchar) as "订单号",
               cast(line.line_no as varchar) as "行号",
               shop.licence as "许可证号",
               item.code as "品规代码",
               make_timestamp(placed.placed_at * 1000000) as "下单时间",
               device.ordered_by as "订货方式",
               device.id as "设备",
               line.cartons as "数量(条)",
               cast(line.cartons * item.wholesale_fen / 100 as decimal(12, 2)) as "金额(元)",
               nullif(line.top, 0) as "限量(条)"
        from line
        join placed on placed.order_no = line.order_no
        join shop on shop.shop_no = placed.shop_no
        join item on item.item_no = line.item_no
        join device on device.device_no = placed.device_no
      """;

  private final DuckDBConnection connection;
  private final DuckDBAppender orders;
  private final DuckDBAppender lines;
  private final Map<Device, Integer> devices = new HashMap<>();
  private int orderCount;
  private long lineCount;

  OrderFile(Path scratch, City city) throws SQLException {
    this.connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set memory_limit = '200MB'");
      statement.execute("set threads = 2");
      statement.execute("set temp_directory = '" + quoted(scratch) + "'");
      statement.execute(SCHEMA);
    }
    writeRegisters(city);
    this.orders = appender("placed");
    this.lines = appender("line");
  }

  void write(List<Order> written) throws SQLException {
    for (Order order : written) {
      int orderNumber = ++orderCount;
      orders
          .beginRow()
          .append(orderNumber)
          .append(Long.parseLong(order.number()))
          .append(order.shop().index())
          .append(numberOf(order.device()))
          .append(order.placedAt().toEpochSecond(ZoneOffset.UTC))
          .endRow();
      int lineNumber = 0;
      for (Line line : order.lines()) {
        lineNumber++;
        lines
            .beginRow()
            .append(orderNumber)
            .append(lineNumber)
            .append(line.item().index())
            .append(line.cartons())
            .append(line.limit())
            .endRow();
      }
      lineCount += lineNumber;
    }
  }

  void finish(Path file) throws SQLException {
    orders.close();
    lines.close();
    try (DuckDBAppender out = appender("device")) {
      for (Map.Entry<Device, Integer> entry : devices.entrySet()) {
        out.beginRow().append((int) entry.getValue()).append(entry.getKey().channel());
        out.append(entry.getKey().id()).endRow();
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(ROWS);
      statement.execute(
          "copy written to '"
              + quoted(file)
              + "' (format parquet, compression zstd, row_group_size 120000)");
    }
  }

  long lineCount() {
    return lineCount;
  }

  int orderCount() {
    return orderCount;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void writeRegisters(City city) throws SQLException {
    try (DuckDBAppender shops = appender("shop");
        DuckDBAppender items = appender("item")) {
      for (Shop shop : city.shops()) {
        shops.beginRow().append(shop.index()).append(shop.licence()).endRow();
      }
      for (Item item : city.catalogue().items()) {
        items
            .beginRow()
            .append(item.index())
            .append(item.code())
            .append(item.wholesaleFen())
            .endRow();
      }
    }
  }

  private int numberOf(Device device) {
    return devices.computeIfAbsent(device, unknown -> devices.size() + 1);
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
  }

  private static String quoted(Path path) {
    return path.toAbsolutePath().toString().replace("'", "''");
  }
}
