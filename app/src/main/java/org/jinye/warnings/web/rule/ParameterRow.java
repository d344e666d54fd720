package org.jinye.warnings.web.rule;

import static java.util.stream.Collectors.joining;

import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Parameter;
import org.jinye.rulebook.ParameterType;
import org.jinye.rulebook.Term;

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
        expected(parameter),
        switch (parameter.stricter()) {
          case LOWER -> "越小越严";
          case HIGHER -> "越大越严";
          case NEITHER -> "";
        });
  }

  /** The codes of choices are for configuration files; a reader is told their meaning. */
  private static String expected(Parameter parameter) {
    return parameter.type() == ParameterType.CHOICE
        ? parameter.choices().stream().map(Term::title).collect(joining("，或"))
        : parameter.expected();
  }
}
