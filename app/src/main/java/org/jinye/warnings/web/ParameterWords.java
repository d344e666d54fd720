package org.jinye.warnings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Says with which parameters a rule was run. */
@Component
public class ParameterWords {

  private final Rulebook rulebook;

  ParameterWords(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** One parameter; {@code national} is empty where the value is the national one. */
  public record Value(String title, String value, String national) {}

  /** A parameter that the rule of today no longer has is shown by its name. */
  public List<Value> list(String ruleId, Map<String, String> values) {
    Optional<Rule> rule = rulebook.findRule(ruleId);
    return values.entrySet().stream()
        .map(entry -> value(rule, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Value value(Optional<Rule> rule, String name, String value) {
    return rule.flatMap(known -> known.findParameter(name))
        .map(parameter ->
            new Value(
                parameter.title(),
                parameter.display(value),
                value.equals(parameter.defaultValue())
                    ? ""
                    : parameter.display(parameter.defaultValue())))
        .orElseGet(() -> new Value(name, value, ""));
  }
}
