package org.jinye.worktime.internal;

import org.jinye.worktime.DayKind;

/** One line of a calendar file before it is checked: a day or a span of days as text. */
record CalendarEntry(String place, String holiday, DayKind kind, String from, String to) {}
