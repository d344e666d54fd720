package org.jinye.organization;

import java.time.LocalDate;

/**
 * Somebody who is away.
 *
 * @param person staff number
 * @param to last day
 * @param standIn staff number; empty = the B persons of the posts
 */
public record NewAbsence(
    String person, AbsenceKind kind, LocalDate from, LocalDate to, String standIn, String ground) {}
