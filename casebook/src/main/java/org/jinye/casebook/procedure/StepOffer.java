package org.jinye.casebook.procedure;

import java.util.List;

/** A step that leaves from where the case stands, with what it still lacks. */
public record StepOffer(CaseStep step, List<Lacking> lacking) {

  public StepOffer {
    lacking = List.copyOf(lacking);
  }

  /** The law allows it now. */
  public boolean isAllowed() {
    return lacking.isEmpty();
  }
}
