package org.jinye.tasks.internal;

import java.time.LocalDate;

/** Who is away from when to when, both days included, and who acts for him. */
public record Absence(
    long id,
    String unitCode,
    long accountId,
    String name,
    long standInId,
    String standIn,
    LocalDate firstDay,
    LocalDate lastDay,
    String words,
    String setBy) {}
