package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.WeekNumber;

/**
 * What to evaluate.
 *
 * @param rules each with its parameters; at most one version and setting of a rule
 * @param from first judged day
 * @param to last judged day; data must be complete up to here, or absence is found where there is
 *     only delay
 * @param outputDirectory where findings.parquet and baseline.parquet go; made when missing
 */
public record Request(
    List<ConfiguredRule> rules, Inputs inputs, LocalDate from, LocalDate to, Path outputDirectory) {

  public Request {
    rules = List.copyOf(rules);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("结束日期 " + to + " 早于开始日期 " + from);
    }
    if (rules.stream().map(rule -> rule.rule().id()).distinct().count() < rules.size()) {
      throw new IllegalArgumentException("同一规则不能在一次运行中出现两次");
    }
  }

  /** The first week whose lines can matter: history of the rules and of the screening. */
  public int firstWeekNeeded() {
    return firstWeek() - Math.max(longestHistory(), RunSql.SCREENING_WEEKS);
  }

  /** The last week whose lines matter: the week of the last judged day. */
  public int lastWeekNeeded() {
    return WeekNumber.of(to);
  }

  int firstWeek() {
    return WeekNumber.of(from);
  }

  /** The rules in an order in which those that read the same weeks follow one another. */
  List<ConfiguredRule> rulesByWeeksRead() {
    return rules.stream().sorted(Comparator.comparingInt(this::weeksRead)).toList();
  }

  /** The files of order lines that are open while a rule is judged. */
  List<Path> weekFiles(ConfiguredRule rule) {
    return inputs.weekFiles(firstWeek() - weeksRead(rule), lastWeekNeeded());
  }

  /**
   * Rounded up, so that rules of about the same history share what is derived from the lines; a
   * rule says the same with more history than it needs.
   */
  private int weeksRead(ConfiguredRule rule) {
    int history = rule.historyWeeks();
    int rounded = history < 2 ? history : Integer.highestOneBit(history - 1) * 2;
    return Math.min(rounded, longestHistory());
  }

  private int longestHistory() {
    return rules.stream().mapToInt(ConfiguredRule::historyWeeks).max().orElse(0);
  }
}
