package org.jinye.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;

/** One contender in a process of its own; what it finds and takes lies in files afterwards. */
final class Contest {
  static final List<String> NAMES = List.of("engine", "loop", "postgresql", "spark", "drools");

  private final String name;
  private final Path lake;
  private final Path output;

  private Contest(String name, Path lake, Path output) {
    this.name = name;
    this.lake = lake;
    this.output = output;
  }

  static Contest of(String name, Path lake, Path output) {
    return new Contest(name, lake, output);
  }

  private static Contender contender(String name) {
    return switch (name) {
      case "engine" -> new EngineContender();
      case "loop" -> new LoopContender();
      case "postgresql" -> new PostgresContender();
      case "spark" -> new SparkContender();
      case "drools" -> new DroolsContender();
      default -> throw new IllegalArgumentException("没有引擎 " + name);
    };
  }

  /** The first round is told apart: compiled code and plans are not there yet. */
  void run(List<String> rules, int rounds) throws Exception {
    Files.createDirectories(output);
    Files.createDirectories(lake.resolve("tmp"));
    try (Contender contender = contender(name)) {
      double load = Timed.of(1, () -> contender.load(Lake.open(lake))).median();
      for (String id : rules) {
        ConfiguredRule rule =
            Rulebook.load()
                .findRule(id)
                .map(Rule::withDefaults)
                .orElseThrow(() -> new IllegalArgumentException("没有规则 " + id));
        double prepared =
            contender instanceof DroolsContender drools
                ? Timed.of(1, () -> drools.prepare(rule)).median()
                : 0;
        List<Found> found = new ArrayList<>();
        Timed.Work once =
            () -> {
              found.clear();
              found.addAll(contender.judge(rule));
            };
        Timed first = Timed.of(1, once);
        Timed more = Timed.of(rounds, once);
        write(id, load + prepared, first, more, found);
      }
    }
  }

  private void write(String rule, double load, Timed first, Timed more, List<Found> found)
      throws IOException {
    Files.write(findings(output, name, rule), found.stream().map(Found::line).sorted().toList());
    Properties times = new Properties();
    times.setProperty("load", Timed.number(load));
    times.setProperty("first", first.toString());
    times.setProperty("time", more.toString());
    times.setProperty("median", String.valueOf(more.median()));
    times.setProperty("memory", memory());
    try (var writer = Files.newBufferedWriter(times(output, name, rule))) {
      times.store(writer, null);
    }
  }

  /** PostgreSQL's own processes are not this one. */
  private String memory() throws IOException {
    return name.equals("postgresql") ? "–" : ProcessMemory.peakMegabytes() + " MB";
  }

  static Path findings(Path output, String name, String rule) {
    return output.resolve(name + "-" + rule + ".tsv");
  }

  private static Path times(Path output, String name, String rule) {
    return output.resolve(name + "-" + rule + ".properties");
  }

  /** What a contender took; empty when it did not come to the end. */
  static Properties taken(Path output, String name, String rule) {
    Properties times = new Properties();
    Path file = times(output, name, rule);
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        times.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return times;
  }
}
