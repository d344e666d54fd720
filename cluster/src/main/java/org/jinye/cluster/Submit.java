package org.jinye.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.RulebookException;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunDescription;

/** The driver: evaluates rules over a lake on a cluster and leaves the files of a run. */
public final class Submit {
  private static final List<InputTable> ALWAYS_THERE =
      List.of(InputTable.RETAILERS, InputTable.ITEMS, InputTable.FILINGS);

  private final Options options;
  private final PrintStream says;

  private Submit(Options options, PrintStream says) {
    this.options = options;
    this.says = says;
  }

  /** Ends with 1 and a sentence on standard error when there is no result. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream says, PrintStream complains) {
    try {
      new Submit(Options.parse(arguments), says).run();
      return 0;
    } catch (RulebookException refused) {
      complains.println(refused.getMessage());
      if (refused.getCause() != null) {
        refused.getCause().printStackTrace(complains);
      }
      return 1;
    }
  }

  private void run() {
    var rules = options.rules(Rulebook.load());
    LocalDate from = options.date("--from");
    LocalDate to = options.date("--to");
    if (to.isBefore(from)) {
      throw ClusterException.usage("结束日期 " + to + " 早于开始日期 " + from);
    }
    String snapshot = options.get("--snapshot");
    String lake = options.get("--lake");
    String out = options.get("--out");
    try (SparkSession spark = Connection.open(options.find("--master"), options.settings())) {
      Storage storage = new Storage(spark.sparkContext().hadoopConfiguration());
      var weeks = new LakeFiles(storage, lake).find(options.find("--files"));
      ClusterInputs inputs = new ClusterInputs(weeks, snapshot);
      refuseWithoutItsTables(inputs, storage);
      ClusterRequest request = new ClusterRequest(rules, inputs, from, to, out);
      tell(new ClusterEngine(spark).evaluate(request, this::begins), out);
    } catch (IOException failure) {
      throw ClusterException.failedStep("列出订单数据 " + lake, failure);
    }
  }

  /**
   * Without filings everybody who had filed would be warned of: a slip in the path must not pass.
   */
  private static void refuseWithoutItsTables(ClusterInputs inputs, Storage storage)
      throws IOException {
    for (InputTable table : ALWAYS_THERE) {
      String file = inputs.file(table.viewName());
      if (!storage.exists(new Path(file))) {
        throw ClusterException.missing("快照文件 " + file);
      }
    }
  }

  private void begins(String step, int done, int steps) {
    says.println("（%d/%d）%s……".formatted(done + 1, steps, step));
  }

  private void tell(RunDescription run, String out) {
    for (RunDescription.RuleResult rule : run.rules()) {
      long all = rule.subjects().values().stream().mapToLong(Long::longValue).sum();
      says.println(
          "%s 第 %d 版：评判 %,d 个对象，预警 %,d 个，%.1f 秒"
              .formatted(
                  rule.id(),
                  rule.version(),
                  all,
                  rule.fired(),
                  rule.seconds()));
    }
    says.println("共预警 %,d 个，用时 %.1f 秒，结果在 %s".formatted(run.fired(), run.seconds(), out));
  }
}
