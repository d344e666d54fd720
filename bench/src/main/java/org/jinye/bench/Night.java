package org.jinye.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Request;

/**
 * What a night of the newest week costs in processor time, which other work on the machine
 * lengthens far less than the time on the clock; and the same lake under the names that {@code
 * cluster/} reads, to submit the same night there.
 */
final class Night {
  private final Lake lake;
  private final int memory;
  private final List<ConfiguredRule> rules;

  Night(Lake lake, int memory, Set<String> named) {
    this.lake = lake;
    this.memory = memory;
    this.rules =
        Rulebook.load().rules().stream()
            .filter(rule -> named.isEmpty() || named.contains(rule.id()))
            .map(Rule::withDefaults)
            .toList();
  }

  void run(PrintStream out) throws Exception {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long processor = machine.getProcessCpuTime();
    long clock = System.nanoTime();
    new Engine(lake.engine(memory))
        .evaluate(
            new Request(
                rules, lake.inputs(), lake.newestMonday(), lake.to(), lake.results("night")));
    out.printf(
        "DuckDB, rules: %d, processor %.1f s, clock %.1f s%n",
        rules.size(),
        (machine.getProcessCpuTime() - processor) / 1e9,
        (System.nanoTime() - clock) / 1e9);
    Path named = lake.results("lake");
    linkByName(named);
    out.printf(
        "time cluster/cluster submit --master 'local[2]' --from %s --to %s --rules %s"
            + " --lake %s --snapshot %s --out %s%n",
        lake.newestMonday(),
        lake.to(),
        String.join(",", rules.stream().map(rule -> rule.rule().id()).toList()),
        named,
        named,
        lake.results("cluster"));
  }

  private void linkByName(Path named) throws IOException, SQLException {
    Files.createDirectories(named);
    try (Stream<Path> all = Files.list(lake.folder())) {
      for (Path one : all.toList()) {
        String name = one.getFileName().toString();
        if (name.endsWith(".parquet")) {
          link(named.resolve(name), one);
        } else if (name.equals("order_lines") || name.equals("deliveries")) {
          linkWeeks(Files.createDirectories(named.resolve(name)), one);
        }
      }
    }
    Path filings = named.resolve("filings.parquet");
    if (!Files.exists(filings)) {
      try (var connection = DriverManager.getConnection("jdbc:duckdb:");
          var statement = connection.createStatement()) {
        statement.execute(
            "copy (select %s where false) to '%s' (format parquet)"
                .formatted(String.join(", ", InputTable.FILINGS.casts(Set.of())), filings));
      }
    }
  }

  private static void linkWeeks(Path named, Path weeks) throws IOException {
    try (Stream<Path> all = Files.list(weeks)) {
      for (Path week : all.toList()) {
        int number = Integer.parseInt(week.getFileName().toString().replace("week=", ""));
        link(named.resolve("week=" + WeekNumber.isoName(number)), week);
      }
    }
  }

  private static void link(Path name, Path target) throws IOException {
    if (!Files.exists(name)) {
      Files.createSymbolicLink(name, target.toAbsolutePath());
    }
  }
}
