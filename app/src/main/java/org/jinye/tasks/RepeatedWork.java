package org.jinye.tasks;

import java.time.LocalDate;
import org.jinye.platform.access.Role;

/**
 * Work that is to appear again and again.
 *
 * @param kind {@link RecurringTasks#KIND}, or that of a {@link RecurringKind}
 * @param unitCode whose units do it: each of the tier at or below this one
 * @param nth on which working day of the period it appears, from 1
 * @param days working days to do it
 * @param since periods that would have appeared earlier are left out; at most a year ago
 */
public record RepeatedWork(
    String kind,
    String title,
    String words,
    String unitCode,
    Tier tier,
    Role role,
    Every every,
    int nth,
    int days,
    LocalDate since) {

  /** The period. */
  public enum Every {
    WEEK,
    MONTH,
    QUARTER
  }
}
