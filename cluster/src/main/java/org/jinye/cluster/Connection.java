package org.jinye.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Opens the session with the settings on which the two engines agree. */
final class Connection {
  private static final String STANDALONE = "spark://";

  /**
   * Every broadcast takes one page at least, however few its rows are, and keeps it as long as the
   * plan that reads it. A rule has dozens of them; Spark's own choice, a 32nd of the heap and up to
   * 64 MB, exhausts any heap with small tables. A task can have 8,192 pages, thus 8 GB.
   */
  private static final String PAGE = "1m";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration FOR_WORKERS = Duration.ofSeconds(60);

  private Connection() {}

  /**
   * Connects to a cluster.
   *
   * @param master as Spark names it, {@code spark://…}, {@code local[2]}; absent when spark-submit
   *     has named it already
   * @param output where the results go
   */
  static SparkSession open(Optional<String> master, Map<String, String> settings, String output) {
    master
        .filter(address -> address.startsWith(STANDALONE))
        .ifPresent(Connection::refuseWhenNobodyListens);
    SparkSession.Builder builder = SparkSession.builder().appName("预警规则评估");
    master.ifPresent(builder::master);
    // timestamps have no zone in the lake; what the rules did not foresee is an error, not a null
    builder
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.buffer.pageSize", PAGE);
    if (isOnADisk(output)) {
      // no .crc files beside the results; but what goes to S3 waits in a file that needs the other
      builder.config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
    }
    settings.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    if (spark.sparkContext().master().startsWith(STANDALONE)) {
      awaitAWorker(spark);
    }
    return spark;
  }

  private static boolean isOnADisk(String address) {
    String scheme = new Path(address).toUri().getScheme();
    return scheme == null || scheme.equals("file");
  }

  /** Spark itself would ask for a minute, and speak English. */
  private static void refuseWhenNobodyListens(String master) {
    boolean answered =
        Arrays.stream(master.substring(STANDALONE.length()).split(",", -1))
            .anyMatch(Connection::listens);
    if (!answered) {
      throw ClusterException.unreachableMaster(master, null);
    }
  }

  private static boolean listens(String hostAndPort) {
    try (Socket socket = new Socket()) {
      URI address = URI.create(STANDALONE + hostAndPort);
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
      return true;
    } catch (IOException | IllegalArgumentException noAnswer) {
      return false;
    }
  }

  /** Without a worker Spark would wait for ever. */
  private static void awaitAWorker(SparkSession spark) {
    long end = System.nanoTime() + FOR_WORKERS.toNanos();
    // the driver itself is one of them
    while (spark.sparkContext().statusTracker().getExecutorInfos().length < 2) {
      if (System.nanoTime() > end) {
        String master = spark.sparkContext().master();
        spark.stop();
        throw ClusterException.noWorker(master);
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw ClusterException.noWorker(spark.sparkContext().master());
      }
    }
  }
}
