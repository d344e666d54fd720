package org.jinye.casebook.penalty;

/** What is to be said of a figure that somebody wants to impose. */
public sealed interface Ruling {

  /** It lies within statute and tier. */
  record Fits(String words) implements Ruling {}

  /** It may be imposed with a written reason and after a collective discussion. */
  record Demands(String words, String basis, Demand demand) implements Ruling {}

  /** It lies outside the statute. */
  record Refused(String words, String basis) implements Ruling {}

  /** What is still missing. */
  enum Demand {
    REASON("说明理由"),
    DISCUSSION("集体讨论"),
    REASON_AND_DISCUSSION("说明理由并经集体讨论");

    private final String title;

    Demand(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
