package org.jinye.warnings.web.rule;

import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;

/**
 * A parameter of a rule for the eye.
 *
 * @param value in force, with unit
 * @param national the national value, with unit
 * @param expected what a value must look like
 * @param stricter which direction is stricter than the national value
 */
public record ParameterRow(
    String title,
    String value,
    String national,
    boolean isOwn,
    boolean isReading,
    String expected,
    String stricter) {

  static ParameterRow of(ConfiguredRule rule, Parameter parameter) {
    String value = rule.values().getOrDefault(parameter.name(), parameter.defaultValue());
    return new ParameterRow(
        parameter.title(),
        parameter.display(value),
        parameter.display(parameter.defaultValue()),
        !value.equals(parameter.defaultValue()),
        parameter.reading(),
        parameter.expected(),
        switch (parameter.stricter()) {
          case LOWER -> "越小越严";
          case HIGHER -> "越大越严";
          case NEITHER -> "";
        });
  }
}
