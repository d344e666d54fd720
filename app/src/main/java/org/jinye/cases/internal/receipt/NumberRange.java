package org.jinye.cases.internal.receipt;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of one length that differ in their last digits only.
 *
 * @param digits how many digits follow the prefix
 */
record NumberRange(String prefix, int digits, long first, long last) {

  static final int MOST = 10_000;
  private static final int LONGEST = 40;
  private static final Pattern NUMBER = Pattern.compile("(.{0,30}?)([0-9]{1,18})");

  /** What was typed, or what stands against it by field. */
  sealed interface Typed {
    record Read(NumberRange range) implements Typed {}

    record Refused(Map<String, String> problems) implements Typed {}
  }

  static Typed read(String first, String last) {
    Matcher from = NUMBER.matcher(first);
    Matcher to = NUMBER.matcher(last);
    if (first.length() > LONGEST || !from.matches()) {
      return refused("first", "起始号码以数字结尾，最多 40 个字，例如 00120001。");
    }
    if (last.length() != first.length() || !to.matches() || !to.group(1).equals(from.group(1))) {
      return refused("last", "终止号码应当和起始号码一样长，只有后面的数字不同。");
    }
    long begin = Long.parseLong(from.group(2));
    long end = Long.parseLong(to.group(2));
    if (end < begin) {
      return refused("last", "终止号码不能小于起始号码。");
    }
    if (end - begin >= MOST) {
      return refused("last", "一本最多 " + MOST + " 张，请核对号码或者分开登记。");
    }
    return new Typed.Read(new NumberRange(from.group(1), from.group(2).length(), begin, end));
  }

  private static Typed refused(String field, String words) {
    return new Typed.Refused(Map.of(field, words));
  }
}
