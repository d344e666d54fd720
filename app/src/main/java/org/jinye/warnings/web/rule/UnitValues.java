package org.jinye.warnings.web.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.ReleasedLevel;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterType;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Variant.Dimension;
import org.jinye.supply.SupplyType;
import org.springframework.stereotype.Component;

/**
 * What units have released of a rule: their values and versions in force, beside the level above.
 */
@Component
class UnitValues {

  private final RulesInForce rules;
  private final Organization organization;

  UnitValues(RulesInForce rules, Organization organization) {
    this.rules = rules;
    this.organization = organization;
  }

  /** From the top down; a value of a parameter that the rule no longer has is left out. */
  List<UnitValue> list(Rule rule, LocalDate day) {
    List<ReleasedLevel> levels = rules.listReleased(rule.id(), day);
    List<UnitValue> values = new ArrayList<>();
    for (ReleasedLevel level : levels) {
      for (ReleaseValue value : level.values()) {
        rule.findParameter(value.parameter())
            .ifPresent(parameter -> values.add(value(level, value, parameter, levels)));
      }
    }
    return values;
  }

  /**
   * Every version, newest first.
   *
   * @param inForce the version of the asker's own unit
   */
  List<VersionRow> versions(List<Rule> versions, int inForce, LocalDate day) {
    if (versions.isEmpty()) {
      return List.of();
    }
    List<ReleasedLevel> levels = rules.listReleased(versions.getFirst().id(), day);
    return versions.stream()
        .map(rule ->
            new VersionRow(
                rule.version(),
                rule.finds(),
                rule.version() == inForce,
                levels.stream()
                    .filter(level -> level.ruleVersion() == rule.version())
                    .map(level -> unit(level.unitCode()) + "（" + level.validFrom() + " 起）")
                    .toList()))
        .toList();
  }

  private UnitValue value(
      ReleasedLevel level, ReleaseValue value, Parameter parameter, List<ReleasedLevel> levels) {
    Above above = above(level, value, parameter, levels);
    return new UnitValue(
        level.unitCode(),
        unit(level.unitCode()),
        parameter.title(),
        scope(value),
        parameter.display(value.value()),
        parameter.display(above.value()) + "（" + above.whose() + "）",
        comparison(parameter, value.value(), above.value()),
        level.validFrom(),
        level.href());
  }

  private record Above(String value, String whose) {}

  /** The nearest level above that says something of the same; else the national value. */
  private Above above(
      ReleasedLevel level, ReleaseValue value, Parameter parameter, List<ReleasedLevel> levels) {
    Optional<Above> released =
        levels.stream()
            .filter(other -> other.unitCode().length() < level.unitCode().length())
            .filter(other -> level.unitCode().startsWith(other.unitCode()))
            .flatMap(other ->
                other.values().stream()
                    .filter(one -> one.parameter().equals(value.parameter()))
                    .filter(one -> one.dimension() == null || isAlike(one, value))
                    .map(one -> new Above(one.value(), unit(other.unitCode()))))
            .reduce((one, nearer) -> nearer);
    return released.orElse(new Above(parameter.defaultValue(), "国家标准"));
  }

  private static boolean isAlike(ReleaseValue one, ReleaseValue other) {
    return Objects.equals(one.dimension(), other.dimension()) && one.code().equals(other.code());
  }

  private static String comparison(Parameter parameter, String value, String above) {
    if (value.equals(above)) {
      return "与上级相同";
    }
    if (parameter.type() == ParameterType.CHOICE
        || parameter.stricter() == Parameter.Stricter.NEITHER) {
      return "口径，不分宽严";
    }
    boolean isHigher = new BigDecimal(value).compareTo(new BigDecimal(above)) > 0;
    return isHigher == (parameter.stricter() == Parameter.Stricter.HIGHER)
        ? "比上级严"
        : "比上级宽，按上级的值执行";
  }

  private static String scope(ReleaseValue value) {
    Dimension dimension = value.dimension();
    if (dimension == null) {
      return "全部";
    }
    return dimension == Dimension.SUPPLY_TYPE
        ? dimension.title() + "：" + SupplyType.of(value.code()).title()
        : dimension.title() + "：" + value.code();
  }

  private String unit(String code) {
    return organization.unitName(code);
  }
}
