package org.jinye.rulebook.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;

/**
 * Measures a back-test of each rule over a lake: of one setting, and of two.
 *
 * <p>Arguments: a size such as {@code 15000x26} (retailers by weeks), the directory of the lake
 * (made when it is not there), how often.
 */
final class MeasuringBacktests {
  private final PrintStream out;
  private final Path directory;
  private final Inputs inputs;

  private MeasuringBacktests(PrintStream out, Path directory, Inputs inputs) {
    this.out = out;
    this.directory = directory;
    this.inputs = inputs;
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Path directory = Path.of(arguments[1]);
    List<String> size = List.of(arguments[0].split("x", -1));
    Inputs inputs =
        Files.exists(directory)
            ? Measuring.opened(directory)
            : GeneratedLake.build(
                directory, Integer.parseInt(size.getFirst()), Integer.parseInt(size.getLast()));
    MeasuringBacktests measuring = new MeasuringBacktests(System.out, directory, inputs);
    for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
      Rulebook.load().rules().forEach(measuring::measure);
    }
  }

  private void measure(Rule rule) {
    List<Double> seconds = new ArrayList<>();
    long findings = 0;
    for (int settings = 1; settings <= 2; settings++) {
      Backtest backtest =
          new Backtest(
              List.of(rule.withDefaults(), rule.withDefaults()).subList(0, settings),
              inputs,
              WeekNumber.monday(inputs.weeks().firstKey()),
              WeekNumber.monday(inputs.weeks().lastKey()).plusDays(6),
              directory.resolve("backtest"));
      long start = System.nanoTime();
      findings =
          new Engine(EngineSettings.forDirectory(directory.resolve("tmp")))
              .backtest(backtest, new Cancellation(), Progress.UNSEEN)
              .getFirst()
              .findingsCount();
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    out.printf(
        "%s one setting %.3f s, two %.3f s, %,d findings%n",
        rule.id(), seconds.getFirst(), seconds.getLast(), findings);
  }
}
