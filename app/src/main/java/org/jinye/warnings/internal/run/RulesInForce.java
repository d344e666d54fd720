package org.jinye.warnings.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.StartRefused;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterException;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** The newest version of each rule with the parameters that are in force. */
@Component
public class RulesInForce {

  private final List<ConfiguredRule> rules;

  RulesInForce(Rulebook rulebook, RuleSettings settings) {
    List<Rule> newest =
        rulebook.rules().stream().map(Rule::id).distinct().map(rulebook::rule).toList();
    for (String id : settings.given().keySet()) {
      if (newest.stream().noneMatch(rule -> RuleSettings.isSame(rule.id(), id))) {
        throw StartRefused.because("配置 jinye.rules." + id + " 不对：没有这条规则。");
      }
    }
    this.rules = newest.stream().map(rule -> configured(rule, settings)).toList();
  }

  /** All rules, in the order of the rulebook. */
  public List<ConfiguredRule> all() {
    return rules;
  }

  private static ConfiguredRule configured(Rule rule, RuleSettings settings) {
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
