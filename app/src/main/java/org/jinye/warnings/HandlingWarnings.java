package org.jinye.warnings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.internal.NoteTaking;
import org.jinye.warnings.internal.StepTaking;
import org.springframework.stereotype.Component;

/**
 * Taking a step with one or several warnings; the only way in which their state changes.
 *
 * <p>All warnings take the step or none does. A warning that somebody else changed since it was
 * seen is not touched: the answer says who was first. Source: domain file 10, section 4.
 */
@Component
public class HandlingWarnings {

  private final StepTaking steps;
  private final NoteTaking notes;

  HandlingWarnings(StepTaking steps, NoteTaking notes) {
    this.steps = steps;
    this.notes = notes;
  }

  /**
   * Takes the step for all the warnings, or for none.
   *
   * @param seen the warnings as the person saw them
   * @param at when it happens
   * @throws org.jinye.platform.web.NotFound when one of them is beyond the person's scope
   */
  public Handled take(SignedIn who, List<Versioned> seen, Step step, Instant at) {
    return who.scope().get(() -> steps.take(who, seen, step, at));
  }

  /**
   * Adds words to the timelines of the warnings, whatever their state.
   *
   * @throws org.jinye.platform.web.NotFound when one of them is beyond the person's scope
   */
  public Handled note(SignedIn who, Collection<Long> warnings, String words, Instant at) {
    return who.scope().get(() -> notes.note(who, warnings, words, at));
  }
}
