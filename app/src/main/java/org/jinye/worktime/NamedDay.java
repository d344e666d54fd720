package org.jinye.worktime;

import java.time.LocalDate;

/** A day that the notice of a year names, with the holiday it belongs to (春节). */
public record NamedDay(LocalDate day, DayKind kind, String holiday) {}
