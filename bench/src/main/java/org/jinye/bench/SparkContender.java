package org.jinye.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunSql;
import org.jspecify.annotations.Nullable;

/** The same SQL on Apache Spark with two threads of one process, from the same Parquet files. */
final class SparkContender implements Contender {
  private @Nullable SparkSession session;
  private @Nullable Lake lake;

  @Override
  public void load(Lake lake) {
    this.lake = lake;
    SparkSession spark =
        SparkSession.builder()
            .appName("bench")
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            // 200 partitions, the default, would be too many for two threads
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.local.dir", lake.folder().resolve("tmp").toString())
            .getOrCreate();
    this.session = spark;
    for (InputTable table : InputTable.values()) {
      List<Path> files =
          table == InputTable.ORDER_LINES ? lake.orderLines() : lake.inputs().files(table);
      rows(spark, table, files).createOrReplaceTempView(table.viewName());
    }
  }

  private static Dataset<Row> rows(SparkSession spark, InputTable table, List<Path> files) {
    if (files.isEmpty()) {
      return spark.range(0).selectExpr(casts(table, Set.of()));
    }
    Dataset<Row> read =
        spark.read().parquet(files.stream().map(Path::toString).toArray(String[]::new));
    return read.selectExpr(casts(table, Set.copyOf(Arrays.asList(read.columns()))));
  }

  private static String[] casts(InputTable table, Set<String> present) {
    return table.casts(present).toArray(String[]::new);
  }

  @Override
  public List<Found> judge(ConfiguredRule rule) {
    SparkSession spark = Objects.requireNonNull(session);
    Lake here = Objects.requireNonNull(lake);
    RunSql sql = RunSql.of(rule, here.from(), here.to());
    List<Dataset<Row>> kept = new ArrayList<>();
    for (RuleSql.View view : sql.views()) {
      // a rule reads them several times: kept as cluster/ keeps them
      Dataset<Row> rows = spark.sql(view.select()).persist(StorageLevel.MEMORY_AND_DISK());
      rows.createOrReplaceTempView(view.name());
      kept.add(rows);
    }
    List<Found> found =
        spark
            .sql(sql.fired("(" + sql.subjects() + ") as subjects"))
            .select("finding_key", "observed", "baseline", "ratio", "peer_ratio")
            .collectAsList()
            .stream()
            .map(row ->
                new Found(
                    row.getString(0),
                    row.getDouble(1),
                    number(row, 2),
                    number(row, 3),
                    number(row, 4)))
            .toList();
    kept.forEach(Dataset::unpersist);
    return found;
  }

  private static @Nullable Double number(Row row, int column) {
    return row.isNullAt(column) ? null : row.getDouble(column);
  }

  @Override
  public void close() {
    if (session != null) {
      session.stop();
    }
  }
}
