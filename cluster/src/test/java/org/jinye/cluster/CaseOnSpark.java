package org.jinye.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.RunSql;

/** One rule in a small world by Spark: its statements without the files of a run. */
final class CaseOnSpark {
  private final SparkSession spark;
  private final Request request;

  CaseOnSpark(SparkSession spark, Request request) {
    this.spark = spark;
    this.request = request;
  }

  /** What the statements of the request's only rule give. */
  Results judge() throws SQLException {
    ConfiguredRule rule = request.rules().getFirst();
    int firstWeek = WeekNumber.of(request.from()) - rule.historyWeeks();
    List<Path> orderLines = request.inputs().weekFiles(firstWeek, WeekNumber.of(request.to()));
    new LocalTables(spark, request).open(orderLines);
    RunSql sql = RunSql.of(rule, request.from(), request.to());
    for (RuleSql.View view : sql.views()) {
      made(view.name(), view.select());
    }
    return new Results(
        made("subjects", sql.subjects()),
        made("fired", sql.fired("subjects")),
        made("compared_with", sql.baseline()));
  }

  /** Rows that are there, so that what reads them need not plan them again. */
  private Dataset<Row> made(String name, String select) {
    Dataset<Row> planned = spark.sql(select);
    Dataset<Row> rows = spark.createDataFrame(planned.collectAsList(), planned.schema());
    rows.createOrReplaceTempView(name);
    return rows;
  }

  /** Every subject, the findings before the screening, and what they were compared with. */
  record Results(Dataset<Row> subjects, Dataset<Row> findings, Dataset<Row> baseline) {}
}
