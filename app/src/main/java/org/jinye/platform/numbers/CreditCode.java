package org.jinye.platform.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An enterprise's unified social credit code (统一社会信用代码, GB 32100): registering authority, kind,
 * division code, organisation code, check character modulo 31.
 *
 * @param value 18 characters without I, O, S, V and Z
 */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM =
      Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
  private static final int LENGTH = 18;
  private static final int FACTOR = 3;

  public CreditCode {
    problem(value)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
  }

  /** Reads what was typed: blanks around it and small letters do not matter. */
  public static CreditCode of(String typed) {
    return new CreditCode(tidy(typed));
  }

  /** What is wrong with what was typed, as a sentence for its field; empty when nothing is. */
  public static Optional<String> problemWith(String typed) {
    return problem(tidy(typed));
  }

  /** The check character that belongs to the first 17 characters. */
  public static char checkOf(String code) {
    int base = ALPHABET.length();
    int weight = 1;
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * ALPHABET.indexOf(code.charAt(i));
      weight = weight * FACTOR % base;
    }
    return ALPHABET.charAt((base - sum % base) % base);
  }

  private static Optional<String> problem(String value) {
    if (!FORM.matcher(value).matches()) {
      return Optional.of("统一社会信用代码应是18位数字或大写字母（不含I、O、S、V、Z），第3至8位是数字。");
    }
    return checkOf(value) == value.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of("统一社会信用代码的校验位不对，请逐位核对。");
  }

  private static String tidy(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
