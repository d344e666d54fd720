package org.jinye.releases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.internal.Dimensions;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterType;
import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form for the values of a release.
 *
 * @param field its name
 * @param above what the level above has, in words
 * @param typed empty = as above
 * @param choices none for numbers
 * @param isVariant for a class of supply or a channel only
 */
public record ParameterField(
    String field,
    String title,
    String above,
    String typed,
    String hint,
    List<Choice> choices,
    boolean isVariant,
    @Nullable String error) {

  static List<ParameterField> of(
      ConfiguredRule above,
      Map<String, String> typed,
      Map<String, String> errors,
      boolean withVariants) {
    List<ParameterField> fields = new ArrayList<>();
    for (Parameter parameter : above.rule().parameters()) {
      String value = above.values().getOrDefault(parameter.name(), parameter.defaultValue());
      fields.add(of(parameter, null, "", value, typed, errors));
      if (withVariants) {
        for (Variant.Dimension dimension : Dimensions.ofForm(parameter)) {
          for (String code : Dimensions.codes(dimension)) {
            fields.add(of(parameter, dimension, code, value, typed, errors));
          }
        }
      }
    }
    return fields;
  }

  private static ParameterField of(
      Parameter parameter,
      Variant.@Nullable Dimension dimension,
      String code,
      String above,
      Map<String, String> typed,
      Map<String, String> errors) {
    String field = new ReleaseValue(parameter.name(), dimension, code, "").field();
    String title =
        dimension == null
            ? parameter.title()
            : parameter.title() + "（" + Dimensions.title(code) + "）";
    return new ParameterField(
        field,
        title,
        parameter.display(above),
        typed.getOrDefault(field, ""),
        hint(parameter),
        parameter.choices().stream().map(term -> new Choice(term.code(), term.title())).toList(),
        dimension != null,
        errors.get(field));
  }

  private static String hint(Parameter parameter) {
    if (parameter.type() == ParameterType.CHOICE) {
      return "";
    }
    return parameter.expected()
        + switch (parameter.stricter()) {
          case LOWER -> "；越小越严";
          case HIGHER -> "；越大越严";
          case NEITHER -> "";
        };
  }
}
