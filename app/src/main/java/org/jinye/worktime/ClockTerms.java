package org.jinye.worktime;

/**
 * What a clock was started with; it keeps these terms even when the rule changes afterwards.
 *
 * @param kind stable code of the kind (DECIDE)
 * @param title what is due (作出处罚决定)
 * @param article where the limit comes from (行政处罚法第六十条)
 * @param soon how many hours (for a limit in hours), working days (in working days) or days before
 *     its end it counts as due soon
 */
public record ClockTerms(
    String kind, String title, String article, Length length, Whose whose, int soon) {

  /** Whose limit it is. */
  public enum Whose {
    /** The last day rolls over to the next working day (Civil Procedure Law art. 85). */
    PARTY("当事人"),
    /** The last day stays where it is, so that the warning comes early rather than late. */
    BUREAU("本机关");

    private final String label;

    Whose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
