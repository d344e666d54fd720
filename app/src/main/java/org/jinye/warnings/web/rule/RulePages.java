package org.jinye.warnings.web.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.Precision;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.Warnings;
import org.springframework.stereotype.Component;

/** Puts the pages of the rules together. */
@Component
class RulePages {

  private final RulesInForce rules;
  private final Rulebook rulebook;
  private final Warnings warnings;
  private final Organization organization;
  private final UnitValues values;
  private final Clock clock;

  RulePages(
      RulesInForce rules,
      Rulebook rulebook,
      Warnings warnings,
      Organization organization,
      UnitValues values,
      Clock clock) {
    this.values = values;
    this.rules = rules;
    this.rulebook = rulebook;
    this.warnings = warnings;
    this.organization = organization;
    this.clock = clock;
  }

  RulesPage list() {
    List<Precision> all = warnings.listPrecision();
    List<RulesPage.Line> lines = inForce().stream().map(rule -> line(rule, all)).toList();
    Precision total =
        lines.stream()
            .map(line -> line.precision().precision())
            .reduce(Precision.none("", ""), Precision::plus);
    return new RulesPage(lines, new PrecisionRow("合计", total, WarningLink.all()));
  }

  /** The version of the rule that is in force. */
  RulePage page(String ruleId, String unit) {
    ConfiguredRule configured =
        inForce().stream()
            .filter(rule -> rule.rule().id().equals(ruleId))
            .findFirst()
            .orElseThrow(() -> NotFound.of("规则"));
    Rule rule = configured.rule();
    List<Precision> own = ofRule(ruleId, warnings.listPrecision());
    LocalDate today = LocalDate.now(clock);
    List<UnitValue> released = values.list(rule, today);
    return new RulePage(
        rule,
        parameters(configured),
        values.versions(versions(ruleId), rule.version(), today),
        released.stream().filter(value -> unit.isEmpty() || value.unitCode().equals(unit)).toList(),
        unit,
        released.stream()
            .map(value -> new Choice(value.unitCode(), value.unit()))
            .distinct()
            .toList(),
        counties(own),
        new PrecisionRow("合计", sum(ruleId, own), link(ruleId)));
  }

  /** For the asker's own unit, today. */
  private List<ConfiguredRule> inForce() {
    return rules.of(Scope.required().unitCode(), LocalDate.now(clock));
  }

  private RulesPage.Line line(ConfiguredRule configured, List<Precision> all) {
    Rule rule = configured.rule();
    Precision precision = sum(rule.id(), ofRule(rule.id(), all));
    return new RulesPage.Line(
        rule.id(),
        rule.title(),
        rule.version(),
        rule.severity().title(),
        rule.finds(),
        parameters(configured),
        new PrecisionRow(rule.title(), precision, link(rule.id())));
  }

  private List<PrecisionRow> counties(List<Precision> own) {
    Map<String, String> names =
        organization.listUnits("").stream()
            .collect(Collectors.toMap(Unit::code, Unit::titleAmongCounties));
    return own.stream()
        .map(line ->
            new PrecisionRow(
                names.getOrDefault(line.county(), line.county()),
                line,
                link(line.ruleId()).county(line.county())))
        .toList();
  }

  private static List<ParameterRow> parameters(ConfiguredRule rule) {
    return rule.rule().parameters().stream()
        .map(parameter -> ParameterRow.of(rule, parameter))
        .toList();
  }

  private static List<Precision> ofRule(String ruleId, List<Precision> all) {
    return all.stream().filter(line -> line.ruleId().equals(ruleId)).toList();
  }

  private List<Rule> versions(String ruleId) {
    return rulebook.rules().stream()
        .filter(other -> other.id().equals(ruleId))
        .sorted(Comparator.comparingInt(Rule::version).reversed())
        .toList();
  }

  private static Precision sum(String ruleId, List<Precision> lines) {
    return lines.stream().reduce(Precision.none(ruleId, ""), Precision::plus);
  }

  private static WarningLink link(String ruleId) {
    return WarningLink.all().rule(ruleId);
  }
}
