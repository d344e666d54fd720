package org.jinye.rulebook;

import static org.jinye.rulebook.ParameterType.STICKS_PER_CARTON;
import static org.jinye.rulebook.ParameterType.STICKS_PER_PACK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number or a reading that a rule leaves open. Values travel as text in a canonical form ({@code
 * "2"}, {@code "20"}, {@code "omitted"}), so that they can be stored and compared as they are.
 *
 * @param name as the rule's SQL uses it, {@code :name}
 * @param unit Chinese unit shown behind the value; empty for a choice
 * @param defaultValue the national value, canonical
 * @param stricter which direction a province may move in
 * @param min least value that makes sense, absent when there is none
 * @param max greatest value that makes sense
 * @param reading true when the parameter settles what the definition leaves open
 * @param varies what its value may depend on; empty when one value holds for all
 * @param choices the codes a {@link ParameterType#CHOICE} may take; else empty
 */
public record Parameter(
    String name,
    String title,
    ParameterType type,
    String unit,
    String defaultValue,
    Stricter stricter,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean reading,
    Set<Variant.Dimension> varies,
    List<Term> choices) {

  /** The direction in which a value is stricter than the national one. */
  public enum Stricter {
    LOWER,
    HIGHER,
    /** Neither: any value within the range may be chosen. */
    NEITHER
  }

  public Parameter {
    varies = Set.copyOf(varies);
    choices = List.copyOf(choices);
  }

  /**
   * Checks a value as a person typed it and returns its canonical form.
   *
   * @throws ParameterException with a Chinese message when the value is refused
   */
  public String accept(String value) {
    String trimmed = value.strip();
    if (type == ParameterType.CHOICE) {
      if (choices.stream().noneMatch(choice -> choice.code().equals(trimmed))) {
        throw ParameterException.notOfItsType(this, value);
      }
      return trimmed;
    }
    BigDecimal number = number(trimmed);
    if ((min != null && number.compareTo(min) < 0) || (max != null && number.compareTo(max) > 0)) {
      throw ParameterException.outOfRange(this, trimmed);
    }
    int againstNational = number.compareTo(new BigDecimal(defaultValue));
    if ((stricter == Stricter.LOWER && againstNational > 0)
        || (stricter == Stricter.HIGHER && againstNational < 0)) {
      throw ParameterException.lessStrict(this, trimmed);
    }
    return canonical(number);
  }

  /** What a value must look like, in Chinese: for a form's hint and for a refusal. */
  public String expected() {
    if (type == ParameterType.CHOICE) {
      return choices.stream()
          .map(choice -> choice.code() + "（" + choice.title() + "）")
          .collect(Collectors.joining("、", "下列之一：", ""));
    }
    if (min != null && max != null) {
      return type.title() + "，" + canonical(min) + " 至 " + canonical(max);
    }
    if (min != null) {
      return type.title() + "，不小于 " + canonical(min);
    }
    return max == null ? type.title() : type.title() + "，不大于 " + canonical(max);
  }

  /** The value as shown to a person, with its unit or the choice's words. */
  public String display(String value) {
    if (type == ParameterType.CHOICE) {
      return choices.stream()
          .filter(choice -> choice.code().equals(value))
          .map(Term::title)
          .findFirst()
          .orElse(value);
    }
    return unit.isEmpty() ? value : value + " " + unit;
  }

  /** The value as a SQL literal that DuckDB and Spark read alike. */
  public String literal(String value) {
    String accepted = accept(value);
    return switch (type) {
      case RATIO -> "cast(" + accepted + " as double)";
      case COUNT -> accepted;
      case CARTONS ->
          "cast("
              + new BigDecimal(accepted)
                  .multiply(BigDecimal.valueOf(STICKS_PER_CARTON))
                  .longValueExact()
              + " as bigint)";
      case CHOICE -> "'" + accepted + "'";
    };
  }

  private BigDecimal number(String value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value);
    } catch (NumberFormatException notANumber) {
      throw ParameterException.notOfItsType(this, value);
    }
    // an exponent or thirty digits is a slip of the hand, and must not reach the SQL text
    if (number.precision() > 12 || Math.abs(number.scale()) > 12) {
      throw ParameterException.notOfItsType(this, value);
    }
    boolean fits =
        switch (type) {
          case COUNT -> number.stripTrailingZeros().scale() <= 0;
          case CARTONS ->
              number
                      .multiply(BigDecimal.valueOf(STICKS_PER_CARTON))
                      .remainder(BigDecimal.valueOf(STICKS_PER_PACK))
                      .signum()
                  == 0;
          case RATIO, CHOICE -> true;
        };
    if (!fits) {
      throw ParameterException.notOfItsType(this, value);
    }
    return number;
  }

  static String canonical(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
