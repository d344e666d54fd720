package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jinye.rulebook.ConfiguredRule;

/**
 * One rule's part of an evaluation.
 *
 * @param counts of every subject, by unit, week, outcome and reason; those of {@link Outcome#FIRED}
 *     add up to the rule's rows in findings.parquet
 * @param subjectsFile every subject with its outcome: the columns of {@link Finding} that a rule
 *     gives, with {@code outcome} and {@code reason}; unordered
 * @param time for the rule alone, without screening
 */
public record RuleEvaluation(
    ConfiguredRule rule, List<OutcomeCount> counts, Path subjectsFile, Duration time) {

  public RuleEvaluation {
    counts = List.copyOf(counts);
  }

  public long subjects(Outcome outcome) {
    return counts.stream()
        .filter(count -> count.outcome() == outcome)
        .mapToLong(OutcomeCount::subjects)
        .sum();
  }
}
