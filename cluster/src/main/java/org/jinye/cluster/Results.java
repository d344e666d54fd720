package org.jinye.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunAssignment;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunDescription.ResultFile;

/**
 * The files of a run: written by all executors into a folder aside, then joined and named when
 * everything is there. What is not named in the end is removed.
 */
final class Results implements AutoCloseable {
  private final SparkSession spark;
  private final Storage storage;
  private final Path folder;
  private final Path aside;
  private final List<String> staged = new ArrayList<>();
  private final List<String> published = new ArrayList<>();
  private boolean hasAssignment;

  Results(SparkSession spark, Storage storage, String folder) {
    this.spark = spark;
    this.storage = storage;
    this.folder = new Path(folder);
    Remains remains = new Remains(storage, this.folder);
    remains.removeAbandoned(Clock.systemUTC().instant());
    this.aside = remains.of(spark.sparkContext().applicationId());
  }

  /** Writes rows that the run still needs; they are not part of the result. */
  Dataset<Row> keep(String name, Dataset<Row> rows) {
    String place = new Path(aside, name).toString();
    rows.write().mode("overwrite").option("compression", "zstd").parquet(place);
    return spark.read().schema(rows.schema()).parquet(place);
  }

  /** The same for rows that become a file of the result, {@code <name>.parquet}. */
  Dataset<Row> stage(String name, Dataset<Row> rows) {
    staged.add(name);
    return keep(name, rows);
  }

  /** Copies the tables beside the lake: whoever takes the results needs what was judged by. */
  void addSnapshot(ClusterInputs inputs) {
    for (InputTable table : InputTable.values()) {
      if (!table.isLarge()) {
        add(table.viewName(), inputs);
      }
    }
    add("merged", inputs);
  }

  /** Hands back what was to be done. */
  void addAssignment(Assignment assignment) {
    writing(
        RunAssignment.FILE,
        copy -> storage.write(copy, assignment.text().getBytes(StandardCharsets.UTF_8)));
    hasAssignment = true;
  }

  private void add(String table, ClusterInputs inputs) {
    Path source = new Path(inputs.file(table));
    writing(
        table + ".parquet",
        copy -> {
          if (storage.exists(source)) {
            storage.copy(source, copy);
            published.add(table + ".parquet");
          }
        });
  }

  /** Makes one file of each staged name; what all files of the result are. */
  List<ResultFile> join() {
    for (String name : staged) {
      String file = name + ".parquet";
      writing(file, unfinished -> storage.join(new Path(aside, name), unfinished));
      published.add(file);
    }
    List<ResultFile> files = new ArrayList<>();
    for (String name : published) {
      writing(
          name, file -> files.add(new ResultFile(name, storage.sha256(file), storage.rows(file))));
    }
    return files;
  }

  /**
   * Names the files; the description comes last and tells that all are there.
   *
   * @param description bytes of run.json
   */
  void publish(byte[] description) {
    writing(RunDescription.FILE, unfinished -> storage.write(unfinished, description));
    published.forEach(this::name);
    if (hasAssignment) {
      name(RunAssignment.FILE);
    }
    name(RunDescription.FILE);
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
