package org.jinye.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Origins;
import org.jspecify.annotations.Nullable;

/** The relations that the SQL of the rulebook reads, as views of one Spark session. */
final class Tables {
  private final SparkSession spark;
  private final Storage storage;
  private final ClusterRequest request;
  private final Map<String, Dataset<Row>> kept = new HashMap<>();
  private Origins origins = new Origins();
  private List<String> open = List.of();
  private boolean isOpen;

  Tables(SparkSession spark, Storage storage, ClusterRequest request) {
    this.spark = spark;
    this.storage = storage;
    this.request = request;
  }

  /** Opens every table but the order lines. */
  void openOthers() throws IOException {
    for (InputTable table : InputTable.values()) {
      if (table == InputTable.ORDER_LINES) {
        continue;
      }
      rows(table, table.isLarge() ? request.allFiles(table) : snapshotFile(table))
          .createOrReplaceTempView(table.viewName());
    }
  }

  /** Makes {@code order_lines} show exactly the given files. */
  void openOrderLines(List<String> files) throws IOException {
    if (isOpen && open.equals(files)) {
      return;
    }
    close();
    rows(InputTable.ORDER_LINES, files).createOrReplaceTempView("order_lines");
    open = files;
    isOpen = true;
  }

  /** Makes a relation that is read once only. */
  void view(RuleSql.View view) {
    free(view.name());
    origins.changes(view);
    spark.sql(view.select()).createOrReplaceTempView(view.name());
  }

  /** Makes a derived input; kept until it is made of something else, for rules read it often. */
  void derive(RuleSql.View view) {
    if (view.isStreamed()) {
      view(view);
    } else if (origins.changes(view)) {
      free(view.name());
      Dataset<Row> rows = spark.sql(view.select()).persist(StorageLevel.MEMORY_AND_DISK());
      kept.put(view.name(), rows);
      rows.createOrReplaceTempView(view.name());
    }
  }

  /** Frees what was derived. */
  void close() {
    kept.values().forEach(Dataset::unpersist);
    kept.clear();
    origins = new Origins();
  }

  private void free(String name) {
    @Nullable Dataset<Row> rows = kept.remove(name);
    if (rows != null) {
      rows.unpersist();
    }
  }

  private List<String> snapshotFile(InputTable table) throws IOException {
    String file = request.inputs().file(table.viewName());
    return storage.exists(new Path(file)) ? List.of(file) : List.of();
  }

  /** Files may differ in the columns that are not asked for, and in the width of their numbers. */
  private Dataset<Row> rows(InputTable table, List<String> files) throws IOException {
    Map<MessageType, List<String>> alike = new LinkedHashMap<>();
    for (String file : files) {
      alike.computeIfAbsent(schema(table, file), schema -> new ArrayList<>()).add(file);
    }
    Dataset<Row> rows =
        alike.entrySet().stream()
            .map(group ->
                spark
                    .read()
                    .parquet(group.getValue().toArray(String[]::new))
                    .selectExpr(casts(table, names(group.getKey()))))
            .reduce(Dataset::unionAll)
            .orElseGet(() -> spark.range(0).selectExpr(casts(table, Set.of())));
    return table.isLarge() ? withKeptNumbers(table, rows) : rows;
  }

  /** Rows of a retailer whose file went into another's are the other's. */
  private Dataset<Row> withKeptNumbers(InputTable table, Dataset<Row> rows) throws IOException {
    String merged = request.inputs().file("merged");
    if (!storage.exists(new Path(merged))) {
      return rows;
    }
    String columns =
        table.columns().keySet().stream()
            .map(column ->
                column.equals("retailer_id")
                    ? "coalesce(m.kept_id, l.retailer_id) as retailer_id"
                    : "l." + column)
            .collect(Collectors.joining(", "));
    spark.read().parquet(merged).createOrReplaceTempView("merged_retailers");
    rows.createOrReplaceTempView("rows_as_read");
    return spark.sql(
        "select "
            + columns
            + " from rows_as_read l left join merged_retailers m on m.retailer_id = l.retailer_id");
  }

  private MessageType schema(InputTable table, String file) throws IOException {
    MessageType schema;
    try {
      schema = storage.schema(file);
    } catch (FileNotFoundException missing) {
      throw ClusterException.missing("数据文件 " + file);
    } catch (IOException | RuntimeException damaged) {
      throw ClusterException.unreadable(file, damaged);
    }
    List<String> missing = new ArrayList<>(table.requiredColumns());
    missing.removeAll(names(schema));
    if (!missing.isEmpty()) {
      throw ClusterException.missingColumns(file, missing);
    }
    return schema;
  }

  private static String[] casts(InputTable table, Set<String> present) {
    return table.casts(present).toArray(String[]::new);
  }

  private static Set<String> names(MessageType schema) {
    return schema.getFields().stream().map(Type::getName).collect(Collectors.toSet());
  }
}
