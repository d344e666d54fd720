package org.jinye.oversight.internal.landed;

/**
 * What was answered to a question.
 *
 * @param way code of the way the goods went; empty = not asked
 */
public record Answer(Verdict verdict, String words, String way) {

  /** What can be answered. */
  public enum Verdict {
    YES("符合"),
    NO("不符合"),
    UNKNOWN("无法核实");

    private final String title;

    Verdict(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
