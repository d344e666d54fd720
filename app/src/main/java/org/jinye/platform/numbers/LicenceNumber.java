package org.jinye.platform.numbers;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The number of a tobacco retail licence (烟草专卖零售许可证): the county's division code (6), kind of
 * subject (1 individual, 2 enterprise), serial (5).
 */
public record LicenceNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{6}[12][0-9]{5}");
  private static final int COUNTY_DIGITS = 6;

  public LicenceNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a licence number: " + value);
    }
  }

  /**
   * What is wrong with what was typed, as a sentence for its field; empty when nothing is.
   *
   * @param isCounty whether a county of this code exists
   */
  public static Optional<String> problemWith(String typed, Predicate<String> isCounty) {
    String value = typed.strip();
    if (!FORM.matcher(value).matches()) {
      return Optional.of("许可证号应是12位数字：县级区划代码6位、主体类别1位（1个体、2企业）、流水号5位。");
    }
    String county = value.substring(0, COUNTY_DIGITS);
    return isCounty.test(county)
        ? Optional.empty()
        : Optional.of("许可证号开头的县级区划代码%s不存在。".formatted(county));
  }

  public String county() {
    return value.substring(0, COUNTY_DIGITS);
  }

  public boolean isEnterprise() {
    return value.charAt(COUNTY_DIGITS) == '2';
  }

  @Override
  public String toString() {
    return value;
  }
}
