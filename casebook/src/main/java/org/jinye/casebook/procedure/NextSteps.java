package org.jinye.casebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.WorkDays;

/** What may be done with a case next, and what is missing for the rest. */
public final class NextSteps {

  private NextSteps() {}

  /** All steps that leave from the stage of the case, each with what it lacks on the day. */
  public static List<StepOffer> of(CaseFile file, LocalDate today, WorkDays workDays) {
    Needs needs = new Needs(file, today, workDays);
    return CaseStep.from(file.procedure(), file.stage()).stream()
        .map(step -> new StepOffer(step, needs.lacking(step)))
        .toList();
  }
}
