package org.jinye.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.engine.Progress;
import org.jinye.rulebook.engine.RunDescription;
import org.jinye.rulebook.engine.RunSql;

/** Evaluates rules on the executors of a Spark session; one evaluation at a time in a session. */
final class ClusterEngine {
  private final SparkSession spark;
  private final Storage storage;

  ClusterEngine(SparkSession spark) {
    this.spark = spark;
    this.storage = new Storage(spark.sparkContext().hadoopConfiguration());
  }

  /**
   * Judges every subject of every rule and writes findings, baseline and for each rule its
   * subjects.
   *
   * @throws ClusterException when it cannot come to its end; then no file is written or replaced
   */
  RunDescription evaluate(ClusterRequest request, Progress progress) {
    try (Results results = new Results(spark, storage, request.output())) {
      Tables tables = new Tables(spark, storage, request);
      tables.openOthers();
      DescribingRun description = new DescribingRun(request, spark.version(), storage);
      List<Dataset<Row>> findings = new ArrayList<>();
      List<Dataset<Row>> baselines = new ArrayList<>();
      int steps = request.rules().size() + 1;
      for (ConfiguredRule rule : request.rules()) {
        progress.begins(rule.rule().title(), findings.size(), steps);
        tables.openOrderLines(request.orderLines(rule));
        long start = System.nanoTime();
        judge(rule, RunSql.of(rule, request.from(), request.to()), tables, results);
        findings.add(spark.table("fired"));
        baselines.add(spark.table("compared_with"));
        description.add(rule, counts(), start);
      }
      progress.begins("筛查依据", steps - 1, steps);
      tables.openOrderLines(request.orderLinesOfScreening());
      Dataset<Row> found = screened(union(findings), tables);
      results.stage("findings", sorted(found, RunSql.FINDINGS_ORDER));
      results.stage("baseline", sorted(union(baselines), RunSql.BASELINE_ORDER));
      results.addSnapshot(request.inputs());
      request.assignment().ifPresent(results::addAssignment);
      RunDescription run = description.finished(results.join());
      results.publish(DescribingRun.json(run));
      tables.close();
      return run;
    } catch (IOException failure) {
      throw ClusterException.failedStep("读取数据", failure);
    } catch (RuntimeException failure) {
      throw Failures.translated(failure);
    }
  }

  private void judge(ConfiguredRule rule, RunSql sql, Tables tables, Results results) {
    String id = rule.rule().id();
    sql.views().forEach(tables::derive);
    view("subjects", results.stage("subjects-" + id, spark.sql(sql.subjects())));
    view("fired", results.keep("fired-" + id, spark.sql(sql.fired("subjects"))));
    view("compared_with", results.keep("baseline-" + id, spark.sql(sql.baseline())));
  }

  private Dataset<Row> screened(Dataset<Row> findings, Tables tables) {
    view("findings", findings);
    RunSql.evidence().forEach(tables::view);
    return spark.sql(RunSql.screened());
  }

  private List<Row> counts() {
    return spark
        .sql("select outcome, count(*) from subjects group by outcome order by outcome")
        .collectAsList();
  }

  private static void view(String name, Dataset<Row> rows) {
    rows.createOrReplaceTempView(name);
  }

  private static Dataset<Row> union(List<Dataset<Row>> parts) {
    return parts.stream().reduce(Dataset::unionAll).orElseThrow();
  }

  private Dataset<Row> sorted(Dataset<Row> rows, String order) {
    view("unordered", rows);
    return spark.sql("select * from unordered order by " + order);
  }
}
