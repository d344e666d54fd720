package org.jinye.platform.numbers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A national division code (行政区划代码, GB/T 2260) without trailing zeros: province 2, city 4, county 6
 * digits. Whether a county of this code exists is for the units or an imported table to say.
 */
public record DivisionCode(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");
  private static final int COUNTY_DIGITS = 6;

  public DivisionCode {
    problemWith(value)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
  }

  /** What is wrong with the code, as a sentence for its field; empty when nothing is. */
  public static Optional<String> problemWith(String code) {
    if (!FORM.matcher(code).matches()) {
      return Optional.of("行政区划代码应是2位（省）、4位（市）或6位（县）数字。");
    }
    return isProvince(code) ? Optional.empty() : Optional.of("行政区划代码开头两位不是省级代码，请核对。");
  }

  public boolean isCounty() {
    return value.length() == COUNTY_DIGITS;
  }

  /** Begins with the two digits of a province. */
  static boolean isProvince(String digits) {
    return PROVINCES.contains(digits.substring(0, 2));
  }

  @Override
  public String toString() {
    return value;
  }
}
