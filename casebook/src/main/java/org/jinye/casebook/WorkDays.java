package org.jinye.casebook;

import java.time.LocalDate;

/** Counting by the legal calendar; the application has the published years. */
public interface WorkDays {

  /** The nth working day after the day, which itself is not counted; the day itself for 0. */
  LocalDate plus(LocalDate day, int n);

  /** Working days after the first day up to and including the last; negative the other way. */
  int between(LocalDate first, LocalDate last);
}
