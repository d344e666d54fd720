package org.jinye.organization.internal.absence;

import java.time.LocalDate;
import org.jinye.organization.AbsenceKind;

/**
 * Somebody's absence.
 *
 * @param standIns who does his work, in words; empty = nobody
 */
public record AbsenceRow(
    long id,
    long personId,
    String staffNumber,
    String name,
    String unit,
    AbsenceKind kind,
    LocalDate from,
    LocalDate to,
    String standIns,
    boolean named,
    String ground) {

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
