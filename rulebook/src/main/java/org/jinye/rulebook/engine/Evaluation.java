package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The result of an evaluation.
 *
 * @param rules in the order of the request
 * @param findings file with the columns of {@link Finding}
 * @param baseline file with the columns of {@link BaselineOrder}
 * @param filesRead the files that were opened, week files first
 * @param screening time for the evidence
 * @param total time from first to last byte
 */
public record Evaluation(
    List<RuleEvaluation> rules,
    Path findings,
    Path baseline,
    List<Path> filesRead,
    Duration screening,
    Duration total) {

  public Evaluation {
    rules = List.copyOf(rules);
    filesRead = List.copyOf(filesRead);
  }

  /**
   * One rule's part.
   *
   * @throws IllegalArgumentException when the rule was not in the request
   */
  public RuleEvaluation rule(String id) {
    return rules.stream()
        .filter(rule -> rule.rule().rule().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("本次运行没有规则 " + id));
  }

  /** All findings, of all rules. */
  public long fired() {
    return rules.stream().mapToLong(rule -> rule.subjects(Outcome.FIRED)).sum();
  }
}
