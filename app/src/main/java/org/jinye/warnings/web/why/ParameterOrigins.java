package org.jinye.warnings.web.why;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.organization.Organization;
import org.jinye.releases.ReleasedLevel;
import org.jinye.releases.RulesInForce;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.Variant;
import org.jinye.rulebook.Variant.Dimension;
import org.jinye.supply.SupplyType;
import org.jinye.warnings.internal.replay.Raised;
import org.jinye.warnings.internal.replay.SubjectAtRun;
import org.springframework.stereotype.Component;

/** Tells of each parameter which value held for a warning's subject, and who had set it. */
@Component
class ParameterOrigins {

  private final SubjectAtRun subjects;
  private final RulesInForce rules;
  private final Organization organization;

  ParameterOrigins(SubjectAtRun subjects, RulesInForce rules, Organization organization) {
    this.subjects = subjects;
    this.rules = rules;
    this.organization = organization;
  }

  List<ParameterOrigin> of(Raised raised, ConfiguredRule rule) {
    Map<Dimension, String> codes = subjects.codes(raised);
    List<ReleasedLevel> released = rules.listReleased(rule.rule().id(), raised.to());
    return rule.rule().parameters().stream()
        .map(parameter -> origin(parameter, rule, codes, released, raised.cityCode()))
        .toList();
  }

  private ParameterOrigin origin(
      Parameter parameter,
      ConfiguredRule rule,
      Map<Dimension, String> codes,
      List<ReleasedLevel> released,
      String cityCode) {
    String base = rule.values().getOrDefault(parameter.name(), parameter.defaultValue());
    Optional<Variant> special =
        rule.variants().stream()
            .filter(variant -> variant.parameter().equals(parameter.name()))
            .filter(variant -> variant.code().equals(codes.get(variant.dimension())))
            .filter(variant -> isStricter(parameter, variant.value(), base))
            .reduce(
                (one, other) -> isStricter(parameter, other.value(), one.value()) ? other : one);
    String value = special.map(Variant::value).orElse(base);
    Optional<ReleasedLevel> from =
        released.stream()
            .filter(level -> sets(level, parameter.name(), value, special, cityCode))
            .reduce((above, nearer) -> nearer);
    return new ParameterOrigin(
        parameter.title(),
        parameter.display(value),
        parameter.display(parameter.defaultValue()),
        special.map(this::ofVariant).orElseGet(() -> ofAll(parameter, value, from)),
        from.map(ReleasedLevel::href).orElse(null));
  }

  /** As the engine takes it: of all values that hold the greatest, or the least, counts. */
  private static boolean isStricter(Parameter parameter, String value, String than) {
    int compared = new BigDecimal(value).compareTo(new BigDecimal(than));
    return parameter.stricter() == Parameter.Stricter.HIGHER ? compared > 0 : compared < 0;
  }

  private static boolean sets(
      ReleasedLevel level,
      String parameter,
      String value,
      Optional<Variant> special,
      String cityCode) {
    Dimension dimension = special.map(Variant::dimension).orElse(null);
    boolean ofUnit = dimension == Dimension.UNIT;
    boolean applies =
        ofUnit
            ? level.unitCode().equals(special.map(Variant::code).orElse(""))
            : cityCode.startsWith(level.unitCode());
    return applies
        && level.values().stream()
            .filter(given -> given.parameter().equals(parameter) && given.value().equals(value))
            .anyMatch(given ->
                ofUnit
                    ? given.dimension() == null
                    : Objects.equals(given.dimension(), dimension)
                        && given.code().equals(special.map(Variant::code).orElse("")));
  }

  private String ofAll(Parameter parameter, String value, Optional<ReleasedLevel> from) {
    return from.map(level -> unit(level.unitCode()) + "发布，" + level.validFrom() + " 起")
        .orElse(value.equals(parameter.defaultValue()) ? "国家标准" : "安装配置");
  }

  private String ofVariant(Variant variant) {
    return switch (variant.dimension()) {
      case UNIT -> "本单位（" + unit(variant.code()) + "）的值";
      case SUPPLY_TYPE -> "供应类别“" + SupplyType.of(variant.code()).title() + "”的值";
      case CHANNEL -> "业态“" + variant.code() + "”的值";
    };
  }

  private String unit(String code) {
    return organization.unitName(code);
  }
}
