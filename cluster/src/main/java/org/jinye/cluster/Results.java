package org.jinye.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The files of a run: written by all executors into a folder aside, then joined and named when
 * everything is there. What is not named in the end is removed.
 */
final class Results implements AutoCloseable {
  private final SparkSession spark;
  private final Storage storage;
  private final Path folder;
  private final Path aside;
  private final List<String> published = new ArrayList<>();

  Results(SparkSession spark, Storage storage, String folder) {
    this.spark = spark;
    this.storage = storage;
    this.folder = new Path(folder);
    this.aside = new Path(this.folder, "_unfinished-" + spark.sparkContext().applicationId());
  }

  /** Writes rows that the run still needs; they are not part of the result. */
  Dataset<Row> keep(String name, Dataset<Row> rows) {
    String place = new Path(aside, name).toString();
    rows.write().mode("overwrite").option("compression", "zstd").parquet(place);
    return spark.read().schema(rows.schema()).parquet(place);
  }

  /** The same for rows that become a file of the result, {@code <name>.parquet}. */
  Dataset<Row> stage(String name, Dataset<Row> rows) {
    published.add(name);
    return keep(name, rows);
  }

  /**
   * Names the files; the description comes last and tells that all are there.
   *
   * @param description bytes of run.json
   */
  void publish(byte[] description) {
    for (String name : published) {
      String file = name + ".parquet";
      writing(file, unfinished -> storage.join(new Path(aside, name), unfinished));
    }
    writing("run.json", unfinished -> storage.write(unfinished, description));
    for (String name : published) {
      name(name + ".parquet");
    }
    name("run.json");
  }

  @Override
  public void close() {
    try {
      storage.delete(aside);
    } catch (IOException stillThere) {
      throw ClusterException.cannotWrite(aside.toString(), stillThere);
    }
  }

  private void writing(String file, Writing writing) {
    try {
      writing.to(new Path(aside, file));
    } catch (IOException failure) {
      throw ClusterException.cannotWrite(new Path(folder, file).toString(), failure);
    }
  }

  private void name(String file) {
    try {
      storage.rename(new Path(aside, file), new Path(folder, file));
    } catch (IOException failure) {
      throw ClusterException.cannotWrite(new Path(folder, file).toString(), failure);
    }
  }

  /** Writes one file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }
}
