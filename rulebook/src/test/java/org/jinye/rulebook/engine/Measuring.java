package org.jinye.rulebook.engine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;

/**
 * Measures all rules over a lake and prints seconds and counts.
 *
 * <p>Arguments: {@code iowa} or a size such as {@code 15000x26} (retailers by weeks), the directory
 * of the lake (made when it is not there), how often.
 */
final class Measuring {
  private final PrintStream out;

  Measuring(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Path directory = Path.of(arguments[1]);
    Inputs inputs = Files.exists(directory) ? opened(directory) : made(arguments[0], directory);
    Measuring measuring = new Measuring(System.out);
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      System.out.println("every week");
      measuring.everyWeek(inputs, directory);
      System.out.println("newest week");
      measuring.newestWeek(inputs, directory);
    }
  }

  private static Inputs made(String what, Path directory) throws SQLException, IOException {
    if (what.equals("iowa")) {
      return IowaLake.build(IowaLake.findData().orElseThrow(), directory);
    }
    List<String> size = List.of(what.split("x", -1));
    return GeneratedLake.build(
        directory, Integer.parseInt(size.getFirst()), Integer.parseInt(size.getLast()));
  }

  static Inputs opened(Path directory) throws IOException {
    return Inputs.of(
        LakeFolder.weeks(directory.resolve("order_lines")), LakeFolder.tables(directory), null);
  }

  Evaluation everyWeek(Inputs inputs, Path directory) {
    return evaluate(inputs, directory, inputs.weeks().firstKey());
  }

  Evaluation newestWeek(Inputs inputs, Path directory) {
    return evaluate(inputs, directory, inputs.weeks().lastKey());
  }

  private Evaluation evaluate(Inputs inputs, Path directory, int firstWeek) {
    LocalDate from = WeekNumber.monday(firstWeek);
    LocalDate to = WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6);
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    Request request = new Request(rules, inputs, from, to, directory.resolve("run"));
    long cpu = processCpu();
    Evaluation evaluation =
        new Engine(EngineSettings.forDirectory(directory.resolve("tmp"))).evaluate(request);
    print(evaluation);
    out.printf("processor time %.3f s%n", (processCpu() - cpu) / 1e9);
    return evaluation;
  }

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void print(Evaluation evaluation) {
    for (RuleEvaluation rule : evaluation.rules()) {
      out.printf("%s %.3f s%n", rule.rule().rule().id(), rule.time().toNanos() / 1e9);
      Map<String, Long> counts = new TreeMap<>();
      for (OutcomeCount count : rule.counts()) {
        counts.merge(count.outcome().code() + " " + count.reason(), count.subjects(), Long::sum);
      }
      counts.forEach((outcome, subjects) -> out.printf("  %-40s %,d%n", outcome, subjects));
    }
    out.printf(
        "screening %.3f s, total %.3f s%n",
        evaluation.screening().toNanos() / 1e9, evaluation.total().toNanos() / 1e9);
  }
}
