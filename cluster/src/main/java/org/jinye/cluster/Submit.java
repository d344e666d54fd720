package org.jinye.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    int status = run(arguments, System.out, System.err);
    // YARN takes a driver that ends itself for one that failed, whatever its status
    if (status != 0) {
      System.exit(status);
    }
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
    Reading reading = options.find("--assignment").isPresent() ? this::assigned : chosen();
    String lake = options.get("--lake");
    String out = options.get("--out");
    try (SparkSession spark = Connection.open(options.find("--master"), options.settings(), out)) {
      Storage storage = new Storage(spark.sparkContext().hadoopConfiguration());
      ClusterRequest request = reading.request(storage);
      refuseWithoutItsTables(request.inputs(), storage);
      tell(new ClusterEngine(spark).evaluate(request, this::begins), out);
    } catch (AccessDeniedException refused) {
      throw ClusterException.denied(lake, refused);
    } catch (IOException failure) {
      throw ClusterException.failedStep("列出订单数据 " + lake, failure);
    }
  }

  /** Reads from the store what is to be evaluated. */
  private interface Reading {
    ClusterRequest request(Storage storage) throws IOException;
  }

  /** By what stands behind the command; wrong words are told before anything is opened. */
  private Reading chosen() {
    var rules = options.rules(Rulebook.load());
    LocalDate from = options.date("--from");
    LocalDate to = options.date("--to");
    if (to.isBefore(from)) {
      throw ClusterException.usage("结束日期 " + to + " 早于开始日期 " + from);
    }
    String snapshot = options.get("--snapshot");
    return storage -> {
      var weeks = new LakeFiles(storage, options.get("--lake")).find(options.find("--files"));
      ClusterInputs inputs = new ClusterInputs(weeks, snapshot);
      return new ClusterRequest(rules, inputs, from, to, options.get("--out"), Optional.empty());
    };
  }

  /** By what the application has prepared, and nothing else. */
  private ClusterRequest assigned(Storage storage) throws IOException {
    String lake = options.get("--lake");
    Assignment assignment = Assignment.read(storage, options.get("--assignment"));
    var rules = assignment.content().configured(Rulebook.load());
    var weeks = new LakeFiles(storage, lake).named(assignment.lakeFiles());
    assignment.refuseOtherFiles(storage, lake);
    return new ClusterRequest(
        rules,
        new ClusterInputs(weeks, assignment.folder()),
        assignment.from(),
        assignment.to(),
        options.get("--out"),
        Optional.of(assignment));
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
              .formatted(rule.id(), rule.version(), all, rule.fired(), rule.seconds()));
    }
    says.println("共预警 %,d 个，用时 %.1f 秒，结果在 %s".formatted(run.fired(), run.seconds(), out));
  }
}
