package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.WeekNumber;

/**
 * Asks what settings of a rule would have found in a stretch of days.
 *
 * @param settings the rule with one setting after the other; the same one may come twice
 * @param outputDirectory where the findings of each setting go
 */
public record Backtest(
    List<ConfiguredRule> settings,
    Inputs inputs,
    LocalDate from,
    LocalDate to,
    Path outputDirectory) {

  public Backtest {
    settings = List.copyOf(settings);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("结束日期 " + to + " 早于开始日期 " + from);
    }
  }

  /** The first week whose order lines some setting reads. */
  public int firstWeekNeeded() {
    int history = settings.stream().mapToInt(ConfiguredRule::historyWeeks).max().orElse(0);
    return WeekNumber.of(from) - history;
  }

  public int lastWeekNeeded() {
    return WeekNumber.of(to);
  }

  /** Where the findings of a setting lie: key, subject, day and figures, without evidence. */
  public Path findings(int setting) {
    return outputDirectory.resolve(fileName(setting));
  }

  static String fileName(int setting) {
    return "setting-" + setting + ".parquet";
  }

  List<Path> weekFiles(ConfiguredRule setting) {
    return inputs.weekFiles(WeekNumber.of(from) - setting.historyWeeks(), lastWeekNeeded());
  }
}
