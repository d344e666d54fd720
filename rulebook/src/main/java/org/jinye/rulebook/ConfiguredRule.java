package org.jinye.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule with a checked value for each of its parameters: what a run evaluates and keeps.
 *
 * @param values by parameter name, canonical, in the order of the rule's parameters
 */
public record ConfiguredRule(Rule rule, Map<String, String> values) {

  public ConfiguredRule {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static ConfiguredRule of(Rule rule, Map<String, String> given) {
    for (String name : given.keySet()) {
      if (rule.findParameter(name).isEmpty()) {
        throw ParameterException.unknown(rule.id(), name);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      values.put(parameter.name(), parameter.accept(value));
    }
    return new ConfiguredRule(rule, values);
  }

  /** How many weeks before the first judged week the rule must see. */
  public int historyWeeks() {
    return rule.historyWeeks().given(values);
  }

  /** Each parameter as a SQL literal, by name. */
  public Map<String, String> literals() {
    Map<String, String> literals = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters()) {
      String value = values.get(parameter.name());
      literals.put(
          parameter.name(), parameter.literal(value == null ? parameter.defaultValue() : value));
    }
    return literals;
  }
}
