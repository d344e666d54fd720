package org.jinye.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code parameters} in a {@code rule.yaml}. */
final class ParameterReader {
  private ParameterReader() {}

  static Parameter read(YamlNode node) {
    node.only(
        "name",
        "title",
        "type",
        "unit",
        "default",
        "stricter",
        "min",
        "max",
        "reading",
        "varies",
        "choices");
    ParameterType type = RuleReader.choice(node, "type", ParameterType.class);
    List<Term> choices = node.nodes("choices").stream().map(RuleReader::term).toList();
    if ((type == ParameterType.CHOICE) == choices.isEmpty()) {
      throw node.refuse("choices", "选项型参数须有选项，其他参数不应有选项");
    }
    Parameter parameter =
        new Parameter(
            name(node),
            node.text("title"),
            type,
            unit(node),
            node.text("default"),
            stricter(node),
            number(node, "min"),
            number(node, "max"),
            node.flag("reading"),
            varies(node),
            choices);
    return withCanonicalDefault(node, parameter);
  }

  private static Parameter withCanonicalDefault(YamlNode node, Parameter parameter) {
    try {
      return new Parameter(
          parameter.name(),
          parameter.title(),
          parameter.type(),
          parameter.unit(),
          parameter.accept(parameter.defaultValue()),
          parameter.stricter(),
          parameter.min(),
          parameter.max(),
          parameter.reading(),
          parameter.varies(),
          parameter.choices());
    } catch (ParameterException refused) {
      throw node.refuse("default", refused.getMessage());
    }
  }

  private static Set<Variant.Dimension> varies(YamlNode node) {
    List<String> names = node.texts("varies");
    if (!names.isEmpty() && stricter(node) == Parameter.Stricter.NEITHER) {
      throw node.refuse("varies", "分别设置的参数须说明哪个方向更严");
    }
    return names.stream()
        .map(name -> RuleReader.choice(node, "varies", name, Variant.Dimension.class))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String name(YamlNode node) {
    String name = node.text("name");
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw node.refuse("name", "只能用小写字母、数字和下划线");
    }
    return name;
  }

  private static String unit(YamlNode node) {
    String unit = node.optionalText("unit");
    return unit == null ? "" : unit;
  }

  private static Parameter.Stricter stricter(YamlNode node) {
    return node.optionalText("stricter") == null
        ? Parameter.Stricter.NEITHER
        : RuleReader.choice(node, "stricter", Parameter.Stricter.class);
  }

  private static @Nullable BigDecimal number(YamlNode node, String field) {
    String text = node.optionalText(field);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      throw node.refuse(field, "应为数字");
    }
  }
}
