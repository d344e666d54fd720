package org.jinye.organization.internal.absence;

import java.time.LocalDate;
import org.jinye.organization.AbsenceKind;

/**
 * Somebody's absence.
 *
 * @param personId 0 = an account that belongs to no person, or one whose file is not in sight
 * @param accountId 0 = he does not sign in
 * @param number staff number or the account's name; empty = not in sight
 * @param standIns who does his work, in words; empty = nobody
 * @param named whether somebody was named, rather than the B persons
 */
public record AbsenceRow(
    long id,
    long personId,
    long accountId,
    String number,
    String name,
    String unitCode,
    String unit,
    AbsenceKind kind,
    LocalDate from,
    LocalDate to,
    String standIns,
    boolean named,
    String ground,
    String setBy) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
