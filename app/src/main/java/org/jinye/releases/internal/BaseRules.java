package org.jinye.releases.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.StartRefused;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterException;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** The rules as they ship, with what the configuration says in place of the national values. */
@Component
public class BaseRules {

  private final Rulebook rulebook;
  private final RuleSettings settings;

  BaseRules(Rulebook rulebook, RuleSettings settings) {
    this.rulebook = rulebook;
    this.settings = settings;
    for (String id : settings.given().keySet()) {
      if (ids().stream().noneMatch(rule -> RuleSettings.isSame(rule, id))) {
        throw StartRefused.because("配置 jinye.rules." + id + " 不对：没有这条规则。");
      }
    }
    ids().forEach(id -> configured(rulebook.rule(id)));
  }

  /** In the order of the rulebook. */
  public List<String> ids() {
    return rulebook.rules().stream().map(Rule::id).distinct().toList();
  }

  /** All versions of a rule, newest first; none when there is no such rule. */
  public List<Rule> versions(String ruleId) {
    return rulebook.rules().stream()
        .filter(rule -> rule.id().equals(ruleId))
        .sorted(Comparator.comparingInt(Rule::version).reversed())
        .toList();
  }

  /** A version of a rule; empty when it does not ship (any more). */
  public Optional<Rule> find(String ruleId, int version) {
    return versions(ruleId).stream().filter(rule -> rule.version() == version).findFirst();
  }

  /** The rule with the configured values. */
  public ConfiguredRule configured(Rule rule) {
    Map<String, String> values = new LinkedHashMap<>();
    settings
        .given()
        .forEach((id, given) -> {
          if (RuleSettings.isSame(id, rule.id())) {
            given.forEach((name, value) -> values.put(nameInRule(rule, name), value));
          }
        });
    try {
      return rule.with(values);
    } catch (ParameterException refused) {
      throw StartRefused.because(
          "配置 jinye.rules." + rule.id() + " 不对：" + refused.getMessage() + "。");
    }
  }

  private static String nameInRule(Rule rule, String written) {
    return rule.parameters().stream()
        .map(Parameter::name)
        .filter(name -> RuleSettings.isSame(name, written))
        .findFirst()
        .orElse(written);
  }
}
