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

  /** A stored answer as people read it; what is no choice of the question stays as it is. */
  public String said(String value) {
    return switch (kind) {
      case TEXT -> value;
      case YES_NO -> value.equals("yes") ? "是" : "否";
      case CHOICE ->
          choices.stream()
              .filter(choice -> choice.code().equals(value))
              .map(Term::title)
              .findFirst()
              .orElse(value);
    };
  }
}
