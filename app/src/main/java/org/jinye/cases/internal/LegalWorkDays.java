package org.jinye.cases.internal;

import java.time.LocalDate;
import org.jinye.casebook.WorkDays;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/** The published calendar with its make-up working days, as the casebook counts by it. */
@Component
public class LegalWorkDays implements WorkDays {

  private final WorkingDays workingDays;

  LegalWorkDays(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  @Override
  public LocalDate plus(LocalDate day, int n) {
    return n == 0 ? day : workingDays.calendar().plusWorkingDays(day, n).day();
  }

  @Override
  public int between(LocalDate first, LocalDate last) {
    return workingDays.calendar().workingDaysBetween(first, last).days();
  }
}
