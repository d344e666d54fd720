package org.jinye.bench;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Backtest;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Engine;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.Progress;

/** The scan of the columns that a rule's SQL names, beside the rule: no plan can be below it. */
final class Floor {
  private static final Set<String> TEXTS = Set.of("string");

  private final Lake lake;
  private final int memory;
  private final int rounds;

  Floor(Lake lake, int memory, int rounds) {
    this.lake = lake;
    this.memory = memory;
    this.rounds = rounds;
  }

  void run(PrintStream out) throws Exception {
    out.printf(
        "| rule | columns of order lines | scan of all it reads, s | back-test, s | times the scan"
            + " |%n|---|---|---|---|---|%n");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      for (Rule rule : Rulebook.load().rules()) {
        Map<InputTable, List<String>> read = columns(rule, statement);
        Timed scan = Timed.of(rounds, () -> scan(statement, read));
        Timed time = Timed.of(rounds, () -> backtest(rule.withDefaults()));
        out.printf(
            "| %s | %d | %s | %s | %.1f |%n",
            rule.id(),
            read.getOrDefault(InputTable.ORDER_LINES, List.of()).size(),
            scan,
            time,
            time.median() / scan.median());
      }
    }
  }

  /** By table, an aggregate of each column that the words of the rule's SQL name. */
  private Map<InputTable, List<String>> columns(Rule rule, Statement statement)
      throws SQLException {
    String text =
        rule.sql().views().stream().map(RuleSql.View::select).collect(joining("\n"))
            + rule.sql().judging();
    Set<String> words = new HashSet<>(Pattern.compile("[^a-z_]+").splitAsStream(text).toList());
    Map<InputTable, List<String>> read = new EnumMap<>(InputTable.class);
    for (InputTable table : InputTable.values()) {
      List<Path> files = files(table);
      if (words.contains(table.viewName()) && !files.isEmpty()) {
        Set<String> present = present(statement, files);
        List<String> aggregates = new ArrayList<>();
        table
            .columns()
            .forEach((column, type) -> {
              if (words.contains(column) && present.contains(column)) {
                aggregates.add(aggregate(column, type));
              }
            });
        read.put(table, aggregates);
      }
    }
    return read;
  }

  /** Something that every value has to be decoded for. */
  private static String aggregate(String column, String type) {
    if (TEXTS.contains(type)) {
      return "sum(strlen(" + column + "))";
    }
    return type.equals("timestamp") || type.equals("boolean")
        ? "bit_xor(hash(" + column + "))"
        : "sum(" + column + ")";
  }

  private List<Path> files(InputTable table) {
    return table == InputTable.ORDER_LINES ? lake.orderLines() : lake.inputs().files(table);
  }

  private static Set<String> present(Statement statement, List<Path> files) throws SQLException {
    Set<String> present = new HashSet<>();
    try (ResultSet row = statement.executeQuery("describe select * from " + Lake.parquet(files))) {
      while (row.next()) {
        present.add(row.getString(1));
      }
    }
    return present;
  }

  private void scan(Statement statement, Map<InputTable, List<String>> read) throws SQLException {
    for (Map.Entry<InputTable, List<String>> table : read.entrySet()) {
      if (!table.getValue().isEmpty()) {
        statement.execute(
            "select %s from %s"
                .formatted(
                    String.join(", ", table.getValue()), Lake.parquet(files(table.getKey()))));
      }
    }
  }

  private void backtest(ConfiguredRule rule) {
    new Engine(lake.engine(memory))
        .backtest(
            new Backtest(
                List.of(rule), lake.inputs(), lake.from(), lake.to(), lake.results("backtest")),
            new Cancellation(),
            Progress.UNSEEN);
  }
}
