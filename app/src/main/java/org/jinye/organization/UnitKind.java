package org.jinye.organization;

import java.util.Arrays;
import java.util.Optional;

/** What a unit is. Bureaus have 2, 4 or 6 digits, what they are divided into has 8. */
public enum UnitKind {
  BUREAU("专卖局"),
  BRIGADE("总队、支队、大队"),
  SQUAD("中队"),
  STATION("所"),
  RESIDENT_TEAM("内管派驻组"),
  LICENCE_HALL("办证大厅"),
  HOTLINE("12313 话务组"),
  ANALYSIS("情报研判组"),
  MARKETING("营销部门"),
  LOGISTICS("物流部门"),
  OTHER("其他部门");

  private static final int PART_DIGITS = 8;

  private final String title;

  UnitKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether a unit with this code may be of this kind. */
  public boolean fits(String code) {
    return (this == BUREAU) == (code.length() < PART_DIGITS);
  }

  public static Optional<UnitKind> find(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(text) || kind.title.equals(text))
        .findFirst();
  }
}
