package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.RuleSql;
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

  /**
   * The rules with the weeks that each reads, those that read the same one after the other. A rule
   * reads as many weeks as any that judges the same sums of lines, so that they are made once; it
   * says the same with more history than it needs.
   */
  List<Reading> readings() {
    List<Reading> alone = rules.stream().map(this::reading).toList();
    return alone.stream()
        .map(one -> one.with(alone.stream().filter(one::sharesWith)))
        .sorted(Comparator.comparingInt(Reading::weeks).thenComparing(Reading::sql))
        .toList();
  }

  private Reading reading(ConfiguredRule rule) {
    List<RuleSql.View> views = RunSql.of(rule, from, to).views();
    Set<RuleSql.View> sums = views.stream().filter(RuleSql.View::isSum).collect(Collectors.toSet());
    return new Reading(rule, rule.historyWeeks(), sums, views.toString());
  }

  /** The files of order lines that are open while a rule is judged. */
  List<Path> weekFiles(Reading reading) {
    return inputs.weekFiles(firstWeek() - reading.weeks(), lastWeekNeeded());
  }

  /**
   * A rule and what it reads.
   *
   * @param weeks how many before the judged ones
   * @param sums the derived inputs that are worth being made once
   * @param sql of all derived inputs
   */
  record Reading(ConfiguredRule rule, int weeks, Set<RuleSql.View> sums, String sql) {

    boolean sharesWith(Reading other) {
      return equals(other) || !Collections.disjoint(sums, other.sums);
    }

    Reading with(Stream<Reading> others) {
      return new Reading(rule, others.mapToInt(Reading::weeks).max().orElse(weeks), sums, sql);
    }
  }

  private int longestHistory() {
    return rules.stream().mapToInt(ConfiguredRule::historyWeeks).max().orElse(0);
  }
}
