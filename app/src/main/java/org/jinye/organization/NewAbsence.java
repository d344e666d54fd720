package org.jinye.organization;

import java.time.LocalDate;

/**
 * Somebody who is away.
 *
 * @param person staff number, or the account's name
 * @param to last day
 * @param standIn the same; empty = the B persons of the posts
 */
public record NewAbsence(
    String person, AbsenceKind kind, LocalDate from, LocalDate to, String standIn, String ground) {}
