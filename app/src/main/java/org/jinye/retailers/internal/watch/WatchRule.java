package org.jinye.retailers.internal.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.WatchSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposes classes from what the modules' signals count within twelve months: the strictest class
 * that any signal reaches. It only proposes.
 */
@Component
public class WatchRule {

  private static final String LEVELS =
      "select signal, ordinary_from, key_from from retailers.watch_level";
  private static final String SET =
      """
      insert into retailers.watch_level (signal, ordinary_from, key_from)
      values (:signal, :ordinary, :key)
      on conflict (signal) do update
      set ordinary_from = excluded.ordinary_from, key_from = excluded.key_from
      """;

  private final JdbcClient database;
  private final List<WatchSignal> signals;
  private final Clock clock;

  WatchRule(JdbcClient database, List<WatchSignal> signals, Clock clock) {
    this.database = database;
    this.signals = signals;
    this.clock = clock;
  }

  /** What the rule says of one retailer: the class and the words for it. */
  public record Finding(WatchClass proposed, String grounds) {}

  public List<WatchSignal> signals() {
    return signals;
  }

  /** The levels in force by signal. */
  public Map<String, Levels> levels() {
    Map<String, Levels> levels = new LinkedHashMap<>();
    signals.forEach(
        signal -> levels.put(signal.code(), new Levels(signal.ordinaryFrom(), signal.keyFrom())));
    database
        .sql(LEVELS)
        .query(row -> {
          levels.replace(
              row.getString("signal"),
              new Levels(row.getInt("ordinary_from"), row.getInt("key_from")));
        });
    return levels;
  }

  public void set(String signal, Levels levels) {
    database
        .sql(SET)
        .param("signal", signal)
        .param("ordinary", levels.ordinaryFrom())
        .param("key", levels.keyFrom())
        .update();
  }

  /** Findings by retailer, of those in sight that a signal speaks of; in the order of numbers. */
  public Map<String, Finding> findings() {
    return findings(null);
  }

  public Finding findingOf(String retailerId) {
    return Optional.ofNullable(findings(retailerId).get(retailerId))
        .orElse(new Finding(WatchClass.LAW_ABIDING, ""));
  }

  private Map<String, Finding> findings(@Nullable String retailerId) {
    LocalDate since = LocalDate.now(clock).minusYears(1);
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (WatchSignal signal : signals) {
      signal
          .count(since, retailerId)
          .forEach((id, number) ->
              counts.computeIfAbsent(id, one -> new LinkedHashMap<>()).put(signal.code(), number));
    }
    Map<String, Levels> levels = levels();
    Map<String, Finding> findings = new TreeMap<>();
    counts.forEach((id, numbers) -> findings.put(id, finding(numbers, levels)));
    return findings;
  }

  private Finding finding(Map<String, Integer> numbers, Map<String, Levels> levels) {
    WatchClass strictest = WatchClass.LAW_ABIDING;
    Map<String, String> titles = new HashMap<>();
    signals.forEach(signal -> titles.put(signal.code(), signal.title()));
    for (Map.Entry<String, Integer> one : numbers.entrySet()) {
      Levels level = levels.get(one.getKey());
      WatchClass reached = level == null ? WatchClass.LAW_ABIDING : level.classOf(one.getValue());
      strictest = reached.compareTo(strictest) > 0 ? reached : strictest;
    }
    String grounds =
        numbers.entrySet().stream()
            .map(one -> titles.get(one.getKey()) + " " + one.getValue())
            .collect(Collectors.joining("；"));
    return new Finding(strictest, grounds);
  }
}
