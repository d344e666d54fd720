package org.jinye.rulebook;

/**
 * Another value of a parameter for some of what a rule judges.
 *
 * @param code the unit, class of supply or channel that it holds for, as in the data
 * @param value canonical, as {@link Parameter#accept} returns it
 */
public record Variant(String parameter, Dimension dimension, String code, String value) {

  /** What a parameter's value may depend on: a column of the rule's rows. */
  public enum Dimension {
    UNIT("unit_code", "单位"),
    SUPPLY_TYPE("supply_type", "品规供应类别"),
    CHANNEL("channel", "零售业态");

    private final String column;
    private final String title;

    Dimension(String column, String title) {
      this.column = column;
      this.title = title;
    }

    String column() {
      return column;
    }

    public String title() {
      return title;
    }
  }
}
