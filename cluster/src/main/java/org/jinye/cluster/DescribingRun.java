package org.jinye.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunDescription.LakeInput;
import org.jinye.rulebook.engine.RunDescription.ResultFile;
import org.jinye.rulebook.engine.RunDescription.RuleResult;

/** Gathers what run.json says while the run goes on. */
final class DescribingRun {
  private final ClusterRequest request;
  private final String sparkVersion;
  private final Storage storage;
  private final List<RuleResult> rules = new ArrayList<>();
  private final long start = System.nanoTime();

  DescribingRun(ClusterRequest request, String sparkVersion, Storage storage) {
    this.request = request;
    this.sparkVersion = sparkVersion;
    this.storage = storage;
  }

  void add(ConfiguredRule rule, List<Row> counts, long ruleStart) {
    Map<String, Long> subjects = new TreeMap<>();
    counts.forEach(row -> subjects.put(row.getString(0), row.getLong(1)));
    rules.add(
        new RuleResult(
            rule.rule().id(),
            rule.rule().version(),
            rule.values(),
            rule.variants(),
            subjects,
            secondsSince(ruleStart)));
  }

  /**
   * With the digests of all that was read: whoever takes the results compares them with his lake.
   */
  RunDescription finished(List<ResultFile> files) throws IOException {
    List<LakeInput> lake = new ArrayList<>();
    for (InputTable table : InputTable.values()) {
      if (table.isLarge()) {
        for (String file : request.allFiles(table)) {
          Path path = new Path(file);
          lake.add(new LakeInput(table.viewName(), file, storage.sha256(path), storage.rows(path)));
        }
      }
    }
    return new RunDescription(
        RunDescription.FORMAT,
        "Apache Spark " + sparkVersion,
        System.getProperty("user.name", ""),
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        request.from().toString(),
        request.to().toString(),
        lake,
        request.inputs().snapshot(),
        files,
        rules,
        secondsSince(start),
        request.assignment().map(Assignment::sha256).orElse(null));
  }

  static byte[] json(RunDescription run) {
    try {
      return new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsBytes(run);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of texts and numbers", impossible);
    }
  }

  private static double secondsSince(long start) {
    return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
  }
}
