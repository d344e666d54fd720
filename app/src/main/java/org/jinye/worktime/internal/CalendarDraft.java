package org.jinye.worktime.internal;

import java.util.List;

/** A calendar file taken apart, whatever its form; year 0 when the file names none. */
record CalendarDraft(
    int year, String notice, List<CalendarEntry> entries, List<CalendarProblem> problems) {}
