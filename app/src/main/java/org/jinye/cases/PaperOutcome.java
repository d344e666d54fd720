package org.jinye.cases;

import java.util.Map;

/** What came of something that was to be done with a paper. */
public sealed interface PaperOutcome {

  /** It is done; the paper as it is now. */
  record Done(PaperRow paper) implements PaperOutcome {}

  /** Nothing was done; sentences by field, empty for the whole. */
  record Refused(Map<String, String> errors) implements PaperOutcome {

    public Refused {
      errors = Map.copyOf(errors);
    }
  }

  /** Somebody changed it in between; nothing was done. */
  record Overtaken(PaperRow now, String words) implements PaperOutcome {}
}
