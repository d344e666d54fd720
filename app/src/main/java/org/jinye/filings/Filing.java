package org.jinye.filings;

import java.time.LocalDate;

/**
 * A filing.
 *
 * @param unitCode the unit that filed it
 * @param bureauCode the bureau whose supervisor reads it
 * @param dueOn the last day on which it was in time
 * @param onPaper the supervisor recorded what came on paper
 */
public record Filing(
    long id,
    int version,
    String unitCode,
    String bureauCode,
    String kind,
    String title,
    LocalDate fromDate,
    LocalDate toDate,
    String facts,
    FilingState state,
    LocalDate filedOn,
    LocalDate dueOn,
    String filedBy,
    long filedById,
    boolean onPaper) {

  public boolean isLate() {
    return filedOn.isAfter(dueOn);
  }

  public String href() {
    return "/filings/" + id;
  }

  public String number() {
    return "备案 " + id;
  }
}
