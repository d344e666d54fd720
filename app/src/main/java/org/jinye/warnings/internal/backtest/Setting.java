package org.jinye.warnings.internal.backtest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.Variant;

/** A version of a rule with its values, as a back-test keeps it. */
public record Setting(int version, Map<String, String> values, List<Variant> variants) {

  public Setting {
    values = Map.copyOf(values);
    variants = List.copyOf(variants);
  }

  public static Setting of(ConfiguredRule rule) {
    return new Setting(rule.rule().version(), rule.values(), rule.variants());
  }

  /** The rule with this setting; empty when the version ships no more. */
  public Optional<ConfiguredRule> rule(Rulebook rulebook, String ruleId) {
    return rulebook.rules().stream()
        .filter(rule -> rule.id().equals(ruleId) && rule.version() == version)
        .findFirst()
        .map(rule -> rule.with(values, variants));
  }
}
