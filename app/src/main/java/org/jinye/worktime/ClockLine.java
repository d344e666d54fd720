package org.jinye.worktime;

import java.time.Instant;

/** A line of a clock's history: when, what (中止), who, and the particulars in words. */
public record ClockLine(Instant at, String title, String by, String words) {}
