package org.jinye.oversight.internal.rides;

import java.time.LocalDate;
import java.util.List;

/**
 * A ride as it is to be kept.
 *
 * @param lines all delivery records of the route and day, looked at or not
 * @param formKey given with the empty form: sent twice it is kept once
 */
public record NewRide(
    String unitCode,
    LocalDate day,
    String route,
    String vehicle,
    List<RideLine> lines,
    String worker,
    String remarks,
    String formKey) {

  public NewRide {
    lines = List.copyOf(lines);
  }

  int checked() {
    return (int) lines.stream().filter(RideLine::isChecked).count();
  }

  int faulty() {
    return (int) lines.stream().filter(line -> !line.differences().isEmpty()).count();
  }
}
