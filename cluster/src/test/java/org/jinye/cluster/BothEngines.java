package org.jinye.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.EngineSettings;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Request;

/** The files of a run by DuckDB beside those of the same run by Spark. */
record BothEngines(Path duckdb, Path spark) {
  /** What DuckDB calls Spark's types in the files. */
  private static final Map<String, String> TYPES =
      Map.of(
          "STRING", "VARCHAR",
          "INT", "INTEGER",
          "BIGINT", "BIGINT",
          "DOUBLE", "DOUBLE",
          "BOOLEAN", "BOOLEAN");

  /** Runs a request by DuckDB, within a folder for both. */
  static BothEngines evaluate(Request request, Path folder) {
    Path duckdb = folder.resolve("duckdb");
    new Engine(EngineSettings.forDirectory(folder.resolve("tmp")))
        .evaluate(
            new Request(request.rules(), request.inputs(), request.from(), request.to(), duckdb));
    return new BothEngines(duckdb, folder.resolve("spark"));
  }

  /** The same request for Spark; the tables lie in one folder, named as they are called. */
  ClusterRequest forSpark(Request request, Path snapshot) {
    Map<InputTable, SortedMap<Integer, List<String>>> lake = new EnumMap<>(InputTable.class);
    TreeMap<Integer, List<String>> weeks = new TreeMap<>();
    request.inputs().weeks().forEach((week, files) -> weeks.put(week, names(files)));
    lake.put(InputTable.ORDER_LINES, weeks);
    // a small world has one file of deliveries and payments, whatever their weeks
    for (InputTable table : List.of(InputTable.DELIVERIES, InputTable.PAYMENTS)) {
      TreeMap<Integer, List<String>> whole = new TreeMap<>();
      whole.put(WeekNumber.of(request.to()), names(request.inputs().files(table)));
      lake.put(table, whole);
    }
    return new ClusterRequest(
        request.rules(),
        new ClusterInputs(lake, snapshot.toString()),
        request.from(),
        request.to(),
        spark.toString(),
        Optional.empty());
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::toString).toList();
  }

  /** Every file of DuckDB's is there from Spark, in its columns and order, with the same rows. */
  void expectEqual() throws Exception {
    List<String> names;
    try (Stream<Path> files = Files.list(duckdb)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(names).contains("findings.parquet", "baseline.parquet");
    for (String name : names) {
      assertThat(rows("describe select *", spark.resolve(name), ""))
          .as(name)
          .isEqualTo(rows("describe select *", duckdb.resolve(name), ""));
      // findings and baseline have an order of their own; the subjects have none
      String order = name.startsWith("subjects") ? " order by all" : "";
      assertThat(rows("select *", spark.resolve(name), order))
          .as(name)
          .isEqualTo(rows("select *", duckdb.resolve(name), order));
    }
    assertThat(spark.resolve("run.json")).exists();
  }

  /** A file of DuckDB's has the rows of Spark's, in any order, and begins with its columns. */
  void expectEqual(String name, Dataset<Row> bySpark) throws SQLException {
    Path file = duckdb.resolve(name + ".parquet");
    List<String> columns = List.of(bySpark.columns());
    assertThat(rows("describe select " + String.join(", ", columns), file, ""))
        .as(name)
        .map(column -> column.substring(0, column.indexOf(" | YES")))
        .isEqualTo(types(bySpark.schema()));
    assertThat(bySpark.collectAsList().stream().map(BothEngines::said).toList())
        .as(name)
        .containsExactlyInAnyOrderElementsOf(
            rows("select " + String.join(", ", columns), file, ""));
  }

  private static List<String> types(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " | " + TYPES.get(field.dataType().sql()))
        .toList();
  }

  private static String said(Row row) {
    List<String> values = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      values.add(String.valueOf(row.get(column)));
    }
    return String.join(" | ", values);
  }

  static long count(Path files) throws SQLException {
    return Long.parseLong(rows("select count(*)", files, "").getFirst());
  }

  long findings() throws SQLException {
    return rows("select *", spark.resolve("findings.parquet"), "").size();
  }

  long columnsOfFindings() throws SQLException {
    return rows("describe select *", spark.resolve("findings.parquet"), "").size();
  }

  private static List<String> rows(String select, Path file, String order) throws SQLException {
    try (var connection = DuckDb.connection();
        var statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                select
                    + " from read_parquet('"
                    + file.toString().replace("'", "''")
                    + "')"
                    + order)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          values.add(String.valueOf(result.getObject(column)));
        }
        rows.add(String.join(" | ", values));
      }
      return rows;
    }
  }
}
