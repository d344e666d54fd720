package org.jinye.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.WeekNumber;
import org.jinye.rulebook.engine.InputTable;
import org.jinye.rulebook.engine.RunSql;

/**
 * What to evaluate.
 *
 * @param from first judged day
 * @param to last judged day; data must be complete up to here
 * @param output address of the folder for the results
 * @param assignment what it follows; absent when somebody chose rules and values by hand
 */
record ClusterRequest(
    List<ConfiguredRule> rules,
    ClusterInputs inputs,
    LocalDate from,
    LocalDate to,
    String output,
    Optional<Assignment> assignment) {

  ClusterRequest {
    rules = List.copyOf(rules);
  }

  /** The order lines that the rule reads: its own history and the judged weeks. */
  List<String> orderLines(ConfiguredRule rule) {
    return files(InputTable.ORDER_LINES, rule.historyWeeks());
  }

  /** The order lines that the screening reads. */
  List<String> orderLinesOfScreening() {
    return files(InputTable.ORDER_LINES, RunSql.SCREENING_WEEKS);
  }

  /** The files of a large table that some rule or the screening reads. */
  List<String> allFiles(InputTable table) {
    int history = rules.stream().mapToInt(ConfiguredRule::historyWeeks).max().orElse(0);
    return files(table, Math.max(history, RunSql.SCREENING_WEEKS));
  }

  private List<String> files(InputTable table, int history) {
    return inputs.weekFiles(table, WeekNumber.of(from) - history, WeekNumber.of(to));
  }
}
