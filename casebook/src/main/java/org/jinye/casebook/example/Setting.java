package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jinye.casebook.Bureau;
import org.jinye.casebook.WorkDays;

/**
 * Where and when an example happens.
 *
 * @param found a working day
 * @param nth the running number of the case in its bureau and year
 */
public record Setting(Bureau bureau, LocalDate found, int nth) {

  private static final String BUREAU = "烟草专卖局";

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final int DAYS = 800;
  private static final int CASES = 400;

  /** The county of Jinye, on a day and with a number that the seed chooses. */
  public static Setting of(long seed, WorkDays workDays) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Setting(
        new Bureau("340123", "金叶县烟草专卖局", "金烟", "金叶县人民路1号", "金叶市烟草专卖局", "金叶县人民法院", "金叶农村商业银行"),
        workDays.plus(FIRST.plusDays(random.nextInt(DAYS)), 1),
        1 + random.nextInt(CASES));
  }

  /** The county that the bureau is of (金叶县), as addresses begin. */
  String county() {
    return bureau.name().replace(BUREAU, "");
  }
}
