package org.jinye.worktime.internal;

import java.util.List;
import org.jinye.worktime.YearTable;

/** What came of reading a calendar file. */
public sealed interface CalendarReading {

  /** The file holds a year; the remarks are what a person should look at before accepting it. */
  record Understood(YearTable table, List<String> remarks) implements CalendarReading {}

  /** The file is not taken, for all of these reasons. */
  record Refused(List<CalendarProblem> problems) implements CalendarReading {}
}
