package org.jinye.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.Request;

/** What a night costs when more and more weeks lie in the lake: always the same newest week. */
final class Growth {
  private static final List<Integer> WEEKS = List.of(13, 26, 52);

  private final Path folder;
  private final int memory;
  private final int rounds;

  Growth(Path folder, int memory, int rounds) {
    this.folder = folder;
    this.memory = memory;
    this.rounds = rounds;
  }

  void run(PrintStream out) throws Exception {
    List<ConfiguredRule> rules = Rulebook.load().rules().stream().map(Rule::withDefaults).toList();
    int held = Lake.open(folder).inputs().weeks().size();
    night(rules, WEEKS.getFirst());
    out.printf("| weeks in the lake | newest week of the whole book, s |%n|---|---|%n");
    for (int weeks : WEEKS) {
      if (weeks <= held) {
        out.printf("| %d | %s |%n", weeks, Timed.of(rounds, () -> night(rules, weeks)));
      }
    }
    if (held < WEEKS.getLast()) {
      out.printf("%nThe lake holds %d weeks only (a year: bench/bench lake year …)%n", held);
    }
  }

  private void night(List<ConfiguredRule> rules, int weeks) throws Exception {
    Lake lake = Lake.open(folder, weeks);
    new Engine(lake.engine(memory))
        .evaluate(
            new Request(
                rules, lake.inputs(), lake.newestMonday(), lake.to(), lake.results("night")));
  }
}
