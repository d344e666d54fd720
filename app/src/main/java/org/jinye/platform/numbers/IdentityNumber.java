package org.jinye.platform.numbers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码, GB 11643): division code, date of birth, sequence, check
 * character by ISO 7064 MOD 11-2. It never shows itself whole in a log.
 *
 * @param value 18 characters, the last a digit or X
 */
public record IdentityNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  public IdentityNumber {
    problem(value)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
  }

  /** Reads what was typed: blanks around it and a small x do not matter. */
  public static IdentityNumber of(String typed) {
    return new IdentityNumber(tidy(typed));
  }

  /** The number, if what was typed is one. */
  public static Optional<IdentityNumber> find(String typed) {
    return problemWith(typed).isPresent() ? Optional.empty() : Optional.of(of(typed));
  }

  /** What is wrong with what was typed, as a sentence for its field; empty when nothing is. */
  public static Optional<String> problemWith(String typed) {
    return problem(tidy(typed));
  }

  public LocalDate birthDate() {
    return LocalDate.parse(value.substring(6, 14), DAY);
  }

  /** The check character that belongs to the first 17 digits. */
  public static char checkOf(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }

  private static Optional<String> problem(String value) {
    if (!FORM.matcher(value).matches()) {
      return Optional.of("身份证号码应是18位，前17位是数字，最后一位是数字或X。");
    }
    if (!DivisionCode.isProvince(value)) {
      return Optional.of("身份证号码开头两位不是省级代码，请核对。");
    }
    if (!isBirthDate(value.substring(6, 14))) {
      return Optional.of("身份证号码第7至14位不是一个出生日期，请核对。");
    }
    return checkOf(value) == value.charAt(17)
        ? Optional.empty()
        : Optional.of("身份证号码的校验位不对，请逐位核对。");
  }

  private static boolean isBirthDate(String digits) {
    try {
      return !LocalDate.parse(digits, DAY).isBefore(EARLIEST);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String tidy(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value.substring(0, 6) + "********" + value.substring(14);
  }
}
