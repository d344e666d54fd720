package org.jinye.casebook.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days and moments as papers print them. */
public final class PrintedDay {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;

  private PrintedDay() {}

  /** The day that a paper bears, in Chinese numerals: 二〇二六年十一月二十三日. */
  public static String inChinese(LocalDate day) {
    StringBuilder words = new StringBuilder();
    String.valueOf(day.getYear())
        .chars()
        .forEach(digit -> words.append(DIGITS.charAt(Character.digit(digit, TEN))));
    return words
        .append('年')
        .append(number(day.getMonthValue()))
        .append('月')
        .append(number(day.getDayOfMonth()))
        .append('日')
        .toString();
  }

  /** A day within the text: 2026年11月23日. */
  public static String inText(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** A moment within the text: 2026年11月23日10时05分. */
  public static String inText(LocalDateTime moment) {
    return inText(moment.toLocalDate())
        + "%d时%02d分".formatted(moment.getHour(), moment.getMinute());
  }

  /** 1 to 31. */
  private static String number(int number) {
    int tens = number / TEN;
    int ones = number % TEN;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
