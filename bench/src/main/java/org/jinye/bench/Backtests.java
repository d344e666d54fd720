package org.jinye.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Backtest;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.Progress;
import org.jinye.rulebook.engine.Request;
import org.jinye.rulebook.engine.Trial;

/** Back-tests of each rule and of the whole book, and the newest week of the whole book. */
final class Backtests {
  private final Lake lake;
  private final int memory;
  private final int rounds;
  private final List<ConfiguredRule> rules =
      Rulebook.load().rules().stream().map(Rule::withDefaults).toList();

  Backtests(Lake lake, int memory, int rounds) {
    this.lake = lake;
    this.memory = memory;
    this.rounds = rounds;
  }

  void run(PrintStream out) throws Exception {
    out.printf(
        "%s, %d weeks, engine's memory %d MB, 2 threads, %d rounds%n%n",
        lake.folder(), lake.inputs().weeks().size(), memory, rounds);
    eachRule(out);
    out.printf("%n| whole book | s | process at most |%n|---|---|---|%n");
    measure(out, "back-test of every week", () -> trials(rules, lake.from()));
    measure(out, "back-test of the newest week", () -> trials(rules, lake.newestMonday()));
    measure(out, "newest week with subjects, evidence and screening", this::newestWeek);
  }

  private void eachRule(PrintStream out) throws Exception {
    out.printf("| rule | back-test of every week, s | findings |%n|---|---|---|%n");
    ProcessMemory.reset();
    List<Double> medians = new ArrayList<>();
    String heaviest = "";
    for (ConfiguredRule rule : rules) {
      long[] findings = new long[1];
      Timed timed =
          Timed.of(
              rounds,
              () -> findings[0] = trials(List.of(rule), lake.from()).getFirst().findingsCount());
      out.printf("| %s | %s | %,d |%n", rule.rule().id(), timed, findings[0]);
      if (medians.stream().allMatch(other -> other < timed.median())) {
        heaviest = rule.rule().id();
      }
      medians.add(timed.median());
    }
    medians.sort(Comparator.naturalOrder());
    out.printf(
        "%nMedian over the rules %.2f s, heaviest %s %.2f s, process at most %,d MB%n",
        new Timed(medians).median(), heaviest, medians.getLast(), ProcessMemory.peakMegabytes());
  }

  private void measure(PrintStream out, String what, Timed.Work work) throws Exception {
    ProcessMemory.reset();
    Timed timed = Timed.of(rounds, work);
    out.printf("| %s | %s | %,d MB |%n", what, timed, ProcessMemory.peakMegabytes());
  }

  private List<Trial> trials(List<ConfiguredRule> settings, LocalDate from) {
    Backtest backtest =
        new Backtest(settings, lake.inputs(), from, lake.to(), lake.results("backtest"));
    return new Engine(lake.engine(memory)).backtest(backtest, new Cancellation(), Progress.UNSEEN);
  }

  private void newestWeek() {
    new Engine(lake.engine(memory))
        .evaluate(
            new Request(
                rules, lake.inputs(), lake.newestMonday(), lake.to(), lake.results("night")));
  }
}
