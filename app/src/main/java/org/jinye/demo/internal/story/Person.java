package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jinye.platform.numbers.IdentityNumber;

/** Somebody made up; no county has the code in the identity number. */
record Person(String name, IdentityNumber identity) {

  private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗于梁宋郑谢";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华建国文辉玲";
  private static final String NOWHERE = "659999";
  private static final LocalDate ELDEST = LocalDate.of(1955, 1, 1);
  private static final int DAYS = 45 * 365;
  private static final int LAST = 999;

  static Person of(Lot lot) {
    String name = one(FAMILIES, lot) + one(GIVEN, lot);
    name = lot.onceIn(3) ? name : name + one(GIVEN, lot);
    String digits =
        NOWHERE
            + ELDEST.plusDays(lot.whole(0, DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format(Locale.ROOT, "%03d", lot.whole(0, LAST));
    return new Person(name, new IdentityNumber(digits + IdentityNumber.checkOf(digits)));
  }

  private static String one(String letters, Lot lot) {
    int at = lot.whole(0, letters.length() - 1);
    return letters.substring(at, at + 1);
  }
}
