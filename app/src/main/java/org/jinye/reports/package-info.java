/**
 * What the work adds up to: the month's report and the desk.
 *
 * <p>Counts nothing itself: every figure is a sum over what {@link
 * org.jinye.warnings.WarningCounts} and its sisters of filings and instruments answer, and carries
 * the address of the list that it was counted from. Keeps only what people write about a month.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "organization",
      "worktime",
      "tasks",
      "evidence",
      "retailers",
      "supply",
      "filings",
      "instruments",
      "warnings"
    })
@NullMarked
package org.jinye.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
