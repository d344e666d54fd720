package org.jinye.rulebook;

import java.util.List;

/**
 * One thing that the opinion on a warning must establish.
 *
 * @param id stable within the rule, stored with the answer
 * @param choices for {@link Kind#CHOICE}; else empty
 */
public record Question(String id, String title, Kind kind, List<Term> choices, boolean required) {
  /** How a question is answered. */
  public enum Kind {
    CHOICE,
    TEXT,
    YES_NO
  }

  public Question {
    choices = List.copyOf(choices);
  }
}
