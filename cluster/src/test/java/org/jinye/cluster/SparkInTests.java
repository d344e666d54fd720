package org.jinye.cluster;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** One session for all small worlds: what costs time there is planning, not data. */
final class SparkInTests {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.default.parallelism", "1"),
          Map.entry("spark.sql.leafNodeDefaultParallelism", "1"),
          Map.entry("spark.sql.shuffle.partitions", "1"),
          Map.entry("spark.sql.debug.maxToStringFields", "500"),
          Map.entry("spark.sql.adaptive.enabled", "false"),
          Map.entry("spark.sql.codegen.wholeStage", "false"),
          Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.driver.host", "127.0.0.1"));

  private SparkInTests() {}

  static SparkSession session() {
    return Connection.open(Optional.of("local[2]"), SETTINGS, "/");
  }
}
