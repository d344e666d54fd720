package org.jinye.warnings.internal;

/**
 * A unit that a list is narrowed to: a county with everything below it. A city stands for what
 * belongs to none of its counties, as an item judged in the whole city; else its line would open
 * those of the counties too.
 *
 * @param code empty = every unit
 */
public record ChosenUnit(String code) {

  private static final int COUNTY_DIGITS = 6;

  public boolean isAlone() {
    return !code.isEmpty() && code.length() < COUNTY_DIGITS;
  }

  public boolean holds(String unitCode) {
    return isAlone() ? unitCode.equals(code) : unitCode.startsWith(code);
  }

  /** The first code after those that it holds, in the order of the database. */
  public String end() {
    return code + (isAlone() ? "\u0001" : ":");
  }

  /**
   * Over a column {@code unit_code}.
   *
   * @param quoted the code as SQL writes it
   */
  public String condition(String quoted) {
    return isAlone() ? "unit_code = " + quoted : "starts_with(unit_code, " + quoted + ")";
  }
}
