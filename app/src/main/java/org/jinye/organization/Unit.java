package org.jinye.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bureau or a part of one. Codes of bureaus are national division codes: province 2, city 4,
 * county 6 digits; stations, squads and departments have 8. A unit's code begins with its
 * superior's; {@code 00} stands for the superior's own parts (99010001 belongs to 9901).
 *
 * @param line null = all lines
 * @param shortName for document numbers; empty when not given
 * @param validTo last day; null = open
 */
public record Unit(
    String code,
    String name,
    UnitKind kind,
    @Nullable Line line,
    String shortName,
    String address,
    LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements Comparable<Unit> {

  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;
  private static final String OWN_PARTS = "00";

  /** The bureau that a unit is, or is a part of: {@code 99010001} belongs to {@code 9901}. */
  public static String bureauOf(String unitCode) {
    if (unitCode.length() <= COUNTY_DIGITS) {
      return unitCode;
    }
    boolean isOfCity = unitCode.substring(CITY_DIGITS, COUNTY_DIGITS).equals(OWN_PARTS);
    return unitCode.substring(0, isOfCity ? CITY_DIGITS : COUNTY_DIGITS);
  }

  public boolean isCounty() {
    return code.length() == COUNTY_DIGITS;
  }

  public boolean isCity() {
    return code.length() == CITY_DIGITS;
  }

  /** In a list of counties, where a city's line means only what belongs to none of them. */
  public String titleAmongCounties() {
    return code.length() < COUNTY_DIGITS ? name + "（本级）" : name;
  }

  /** Whether it works on the day. */
  public boolean isOpen(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  @Override
  public int compareTo(Unit other) {
    return code.compareTo(other.code);
  }
}
