package org.jinye.rulebook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule with a checked value for each of its parameters: what a run evaluates and keeps.
 *
 * @param values by parameter name, canonical, in the order of the rule's parameters
 * @param variants other values for single units, classes of supply, channels; of all values that
 *     hold for a subject the strictest counts
 */
public record ConfiguredRule(Rule rule, Map<String, String> values, List<Variant> variants) {

  public ConfiguredRule {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    variants = List.copyOf(variants);
  }

  static ConfiguredRule of(Rule rule, Map<String, String> given, Collection<Variant> variants) {
    given.keySet().forEach(name -> parameter(rule, name));
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
      values.put(parameter.name(), parameter.accept(value));
    }
    List<Variant> accepted = variants.stream().map(variant -> accepted(rule, variant)).toList();
    return new ConfiguredRule(rule, values, accepted);
  }

  /** How many weeks before the first judged week the rule must see. */
  public int historyWeeks() {
    return rule.historyWeeks().given(values);
  }

  /** Each parameter as SQL, by name: a literal, or the strictest of those that hold for the row. */
  public Map<String, String> literals() {
    Map<String, String> literals = new LinkedHashMap<>();
    for (Parameter parameter : rule.parameters()) {
      String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
      literals.put(parameter.name(), sql(parameter, parameter.literal(value)));
    }
    return literals;
  }

  private String sql(Parameter parameter, String base) {
    List<String> candidates = new ArrayList<>(List.of(base));
    for (Variant.Dimension dimension : Variant.Dimension.values()) {
      List<Variant> here =
          variants.stream()
              .filter(variant -> variant.parameter().equals(parameter.name()))
              .filter(variant -> variant.dimension() == dimension)
              .toList();
      if (!here.isEmpty()) {
        candidates.add(
            here.stream()
                .map(variant ->
                    "when "
                        + quoted(variant.code())
                        + " then "
                        + parameter.literal(variant.value()))
                .collect(
                    joining(" ", "case " + dimension.column() + " ", " else " + base + " end")));
      }
    }
    String strictest = parameter.stricter() == Parameter.Stricter.HIGHER ? "greatest" : "least";
    return candidates.size() == 1 ? base : strictest + "(" + String.join(", ", candidates) + ")";
  }

  private static Variant accepted(Rule rule, Variant variant) {
    Parameter parameter = parameter(rule, variant.parameter());
    if (!parameter.varies().contains(variant.dimension())) {
      throw ParameterException.doesNotVary(parameter, variant.dimension());
    }
    return new Variant(
        variant.parameter(),
        variant.dimension(),
        variant.code(),
        parameter.accept(variant.value()));
  }

  private static Parameter parameter(Rule rule, String name) {
    return rule.findParameter(name).orElseThrow(() -> ParameterException.unknown(rule.id(), name));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
