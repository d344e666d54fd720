package org.jinye.cluster;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Request;

/**
 * The tables of a small world as rows within Spark's plans. Spark opens a file for each table and
 * each time that a query names it; for hundreds of small worlds that takes longer than the rules.
 */
record LocalTables(SparkSession spark, Request request) {

  void open(List<Path> orderLines) throws SQLException {
    try (var connection = DuckDb.connection();
        var statement = connection.createStatement()) {
      for (InputTable table : InputTable.values()) {
        List<Path> files =
            table == InputTable.ORDER_LINES ? orderLines : request.inputs().files(table);
        spark
            .createDataFrame(rows(statement, table, files), schema(table))
            .createOrReplaceTempView(table.viewName());
      }
    }
  }

  private static StructType schema(InputTable table) {
    return StructType.fromDDL(
        table.columns().entrySet().stream()
            .map(column -> column.getKey() + " " + column.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static List<Row> rows(Statement statement, InputTable table, List<Path> files)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Path file : files) {
      String from = " from read_parquet('" + file.toString().replace("'", "''") + "')";
      Set<String> present = new TreeSet<>();
      try (ResultSet columns = statement.executeQuery("describe select *" + from)) {
        while (columns.next()) {
          present.add(columns.getString(1));
        }
      }
      String select = String.join(", ", table.casts(present));
      try (ResultSet result = statement.executeQuery("select " + select + from)) {
        while (result.next()) {
          rows.add(row(result));
        }
      }
    }
    return rows;
  }

  private static Row row(ResultSet result) throws SQLException {
    Object[] values = new Object[result.getMetaData().getColumnCount()];
    for (int column = 0; column < values.length; column++) {
      Object value = result.getObject(column + 1);
      values[column] =
          value instanceof Timestamp
              ? Timestamp.from(
                  result.getObject(column + 1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
              : value;
    }
    return RowFactory.create(values);
  }
}
