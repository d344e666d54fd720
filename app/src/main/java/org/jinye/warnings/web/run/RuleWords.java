package org.jinye.warnings.web.run;

import java.util.Arrays;
import java.util.Optional;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Outcome;
import org.springframework.stereotype.Component;

/** Chinese words for codes of rules; what a newer rulebook no longer knows stays a code. */
@Component
class RuleWords {

  /** Stands for "no reason" in an address, where an empty value means "any reason". */
  static final String NO_REASON = "-";

  private final Rulebook rulebook;

  RuleWords(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  String title(String ruleId) {
    return rulebook.findRule(ruleId).map(Rule::title).orElse(ruleId);
  }

  /** Words for a reason; an empty one means that the rule was simply not fulfilled. */
  String reason(String ruleId, String code) {
    if (code.isEmpty()) {
      return "没有达到预警条件";
    }
    return rulebook.findRule(ruleId).map(rule -> rule.reasonTitle(code)).orElse(code);
  }

  /** Words for a reason of whatever rule knows it. */
  String reason(String code) {
    return rulebook.rules().stream()
        .filter(rule -> rule.reasons().stream().anyMatch(reason -> reason.code().equals(code)))
        .findFirst()
        .map(rule -> reason(rule.id(), code))
        .orElseGet(() -> reason("", code));
  }

  static String outcome(String code) {
    return findOutcome(code).map(Outcome::title).orElse(code);
  }

  static Optional<Outcome> findOutcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst();
  }

  static String reasonField(String code) {
    return code.isEmpty() ? NO_REASON : code;
  }
}
