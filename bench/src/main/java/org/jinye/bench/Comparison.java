package org.jinye.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two rules by five contenders, one after the other, and whether they found the same. */
final class Comparison {
  private static final List<String> RULES = List.of("W03", "W06");
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int SMALL_RETAILERS = 3_000;
  private static final int SMALL_WEEKS = 26;

  private final Path folder;
  private final int rounds;
  private final int heapGigabytes;
  private boolean isEqual = true;

  Comparison(Path folder, int rounds, int heapGigabytes) {
    this.folder = folder;
    this.rounds = rounds;
    this.heapGigabytes = heapGigabytes;
  }

  /** 0 when all that ran found the same and only Drools may have run out of memory. */
  int run(PrintStream out) throws Exception {
    Lake.open(folder);
    Path output = compare(folder, RULES, out);
    if (isEqual && Contest.taken(output, "drools", "W06").isEmpty()) {
      out.printf(
          "%nW06 does not fit Drools with a heap of %d GB (or %d minutes) here; on a smaller lake:%n",
          heapGigabytes, PATIENCE.toMinutes());
      Path small = folder.resolveSibling(folder.getFileName() + "-small");
      if (!Files.exists(small)) {
        Main.build(small, SMALL_RETAILERS, SMALL_WEEKS);
      }
      Path smaller = compare(small, List.of("W06"), out);
      isEqual &= !Contest.taken(smaller, "drools", "W06").isEmpty();
    }
    out.println(isEqual ? "\nAll findings are equal." : "\nNOT EQUAL, or not finished.");
    return isEqual ? 0 : 1;
  }

  private Path compare(Path lake, List<String> rules, PrintStream out) throws Exception {
    Path output = lake.resolve("results").resolve("compare-found");
    clear(output);
    for (String name : Contest.NAMES) {
      int code = contest(name, lake, output, rules);
      if (code != 0 && !name.equals("drools")) {
        System.err.println(name + "：进程以 " + code + " 结束");
        isEqual = false;
      }
    }
    for (String rule : rules) {
      table(rule, lake, output, out);
    }
    return output;
  }

  private static void clear(Path output) throws IOException {
    if (Files.isDirectory(output)) {
      try (Stream<Path> files = Files.list(output)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private int contest(String name, Path lake, Path output, List<String> rules)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-Xm") && !argument.startsWith("-agentlib"))
        .forEach(command::add);
    command.add("-Xmx" + heap(name));
    command.add("-XX:+ExitOnOutOfMemoryError");
    if (name.equals("drools")) {
      // gives up where it would only collect, and is the quickest for a heap of small facts
      command.add("-XX:+UseParallelGC");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("contender", name, lake.toString(), output.toString()));
    command.addAll(List.of(String.join(",", rules), "--rounds", String.valueOf(rounds)));
    System.err.println(name + " ……");
    Files.createDirectories(output);
    File log = output.resolve(name + ".log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (!process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      return -1;
    }
    return process.exitValue();
  }

  private String heap(String name) {
    return switch (name) {
      case "drools" -> heapGigabytes + "g";
      case "spark" -> "4g";
      case "loop" -> "2g";
      default -> "512m";
    };
  }

  private void table(String rule, Path lake, Path output, PrintStream out) throws IOException {
    Path reference = Contest.findings(output, "engine", rule);
    double engine = number(Contest.taken(output, "engine", rule));
    out.printf(
        "%n%s, %s, %d weeks%n%n"
            + "| %s | load, s | first, s | rule, s | times the engine | process at most | findings"
            + " |%n|---|---|---|---|---|---|---|%n",
        rule, lake, Lake.open(lake).inputs().weeks().size(), rule);
    for (String name : Contest.NAMES) {
      Properties taken = Contest.taken(output, name, rule);
      if (taken.isEmpty()) {
        out.printf("| %s | | | did not finish | | | |%n", name);
        isEqual &= name.equals("drools") && rule.equals("W06");
      } else {
        out.printf(
            "| %s | %s | %s | %s | %.1f | %s | %s |%n",
            name,
            taken.getProperty("load"),
            taken.getProperty("first"),
            taken.getProperty("time"),
            number(taken) / engine,
            taken.getProperty("memory"),
            said(reference, Contest.findings(output, name, rule)));
      }
    }
  }

  private String said(Path reference, Path found) throws IOException {
    long difference = Files.mismatch(reference, found);
    isEqual &= difference < 0;
    long count;
    try (Stream<String> lines = Files.lines(found)) {
      count = lines.count();
    }
    return "%,d, %s".formatted(count, difference < 0 ? "equal" : "DIFFERENT");
  }

  private static double number(Properties taken) {
    return Double.parseDouble(taken.getProperty("median", "NaN"));
  }
}
