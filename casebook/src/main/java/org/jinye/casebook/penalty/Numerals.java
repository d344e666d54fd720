package org.jinye.casebook.penalty;

/** Numbers of articles as statutes write them: 第五十二条, 第一百二十三条. */
final class Numerals {

  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private Numerals() {}

  /** A number from 1 to 999 in Chinese. */
  static String of(int number) {
    if (number < 1 || number > 999) {
      throw new IllegalArgumentException("no number of an article: " + number);
    }
    int hundreds = number / 100;
    int rest = number % 100;
    if (hundreds == 0) {
      return belowHundred(rest);
    }
    String start = DIGITS[hundreds] + "百";
    if (rest == 0) {
      return start;
    }
    return rest < 10
        ? start + "零" + DIGITS[rest]
        : start + DIGITS[rest / 10] + "十" + DIGITS[rest % 10];
  }

  private static String belowHundred(int number) {
    if (number < 10) {
      return DIGITS[number];
    }
    return (number < 20 ? "" : DIGITS[number / 10]) + "十" + DIGITS[number % 10];
  }
}
