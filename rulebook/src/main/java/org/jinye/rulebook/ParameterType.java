package org.jinye.rulebook;

/** What a parameter measures; decides how its value is checked and how it enters the SQL. */
public enum ParameterType {
  /** A multiple, such as 2.0; a double in SQL. */
  RATIO("倍数"),
  /** A whole number of things, such as cycles; an integer in SQL. */
  COUNT("整数"),
  /** A quantity in cartons (条), whole packs allowed; a bigint number of sticks in SQL. */
  CARTONS("条数"),
  /** One of the parameter's choices, by code; a string in SQL. */
  CHOICE("选项");

  static final int STICKS_PER_CARTON = 200;
  static final int STICKS_PER_PACK = 20;

  private final String title;

  ParameterType(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
