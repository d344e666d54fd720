package org.jinye.organization;

/**
 * A bureau. Codes are national division codes: province 2, city 4, county 6 digits; a unit's code
 * begins with its superior's.
 */
public record Unit(String code, String name) implements Comparable<Unit> {

  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;

  public boolean isCounty() {
    return code.length() == COUNTY_DIGITS;
  }

  public boolean isCity() {
    return code.length() == CITY_DIGITS;
  }

  @Override
  public int compareTo(Unit other) {
    return code.compareTo(other.code);
  }
}
