package org.jinye.oversight.internal.rides;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ride-along check.
 *
 * @param recorded delivery records of the route and day
 * @param checked those that were looked at
 * @param faulty those of them with a difference
 */
public record Ride(
    long id,
    String unitCode,
    LocalDate day,
    String route,
    String worker,
    String vehicle,
    String remarks,
    int recorded,
    int checked,
    int faulty,
    String checkedBy,
    long checkedById,
    Instant checkedAt) {

  public String href() {
    return "/oversight/rides/" + id;
  }
}
