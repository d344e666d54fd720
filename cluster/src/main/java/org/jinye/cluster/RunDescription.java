package org.jinye.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.InputTable;

/**
 * What run.json says: by which rules and over which files the results were made.
 *
 * @param from first judged day, {@code 2026-09-14}
 * @param weekFiles the order lines that were read, by address
 * @param snapshot the folder of the other tables
 */
record RunDescription(
    String engine,
    String from,
    String to,
    List<String> weekFiles,
    String snapshot,
    List<RuleResult> rules,
    double seconds) {

  /**
   * One rule's part.
   *
   * @param parameters every one, with the value that counted
   * @param subjects how many came to each outcome
   */
  record RuleResult(
      String id,
      int version,
      Map<String, String> parameters,
      Map<String, Long> subjects,
      double seconds) {}

  byte[] json() {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record of texts and numbers", impossible);
    }
  }

  /** How many findings each rule and all together have. */
  long fired() {
    return rules.stream().mapToLong(rule -> rule.subjects().getOrDefault("fired", 0L)).sum();
  }

  /** Gathers the description while the run goes on. */
  static final class Writing {
    private final ClusterRequest request;
    private final String sparkVersion;
    private final List<RuleResult> rules = new ArrayList<>();
    private final long start = System.nanoTime();

    Writing(ClusterRequest request, String sparkVersion) {
      this.request = request;
      this.sparkVersion = sparkVersion;
    }

    void add(ConfiguredRule rule, List<Row> counts, long ruleStart) {
      Map<String, Long> subjects = new TreeMap<>();
      counts.forEach(row -> subjects.put(row.getString(0), row.getLong(1)));
      rules.add(
          new RuleResult(
              rule.rule().id(),
              rule.rule().version(),
              rule.values(),
              subjects,
              secondsSince(ruleStart)));
    }

    RunDescription finished() {
      return new RunDescription(
          "Apache Spark " + sparkVersion,
          request.from().toString(),
          request.to().toString(),
          request.allFiles(InputTable.ORDER_LINES),
          request.inputs().snapshot(),
          rules,
          secondsSince(start));
    }

    private static double secondsSince(long start) {
      return Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    }
  }
}
