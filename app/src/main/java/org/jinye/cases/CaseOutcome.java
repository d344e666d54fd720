package org.jinye.cases;

import java.util.Map;

/** What came of something that was to be done with a case. */
public sealed interface CaseOutcome {

  /** It is done; the case as it is now. */
  record Done(CaseRow file) implements CaseOutcome {}

  /** Nothing was done; sentences by field, empty for the whole. */
  record Refused(Map<String, String> errors) implements CaseOutcome {

    public Refused {
      errors = Map.copyOf(errors);
    }

    public static Refused because(String sentence) {
      return new Refused(Map.of("", sentence));
    }
  }

  /** Somebody changed it in between; nothing was done. */
  record Overtaken(String words) implements CaseOutcome {}
}
