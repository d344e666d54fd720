package org.jinye.cluster;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** One session for all small worlds: what costs time there is planning, not data. */
final class SparkInTests {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.debug.maxToStringFields", "500",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.driver.host", "127.0.0.1");

  private SparkInTests() {}

  static SparkSession session() {
    return Connection.open(Optional.of("local[2]"), SETTINGS);
  }
}
