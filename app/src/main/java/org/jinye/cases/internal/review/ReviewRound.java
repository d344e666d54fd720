package org.jinye.cases.internal.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quarterly review of a bureau.
 *
 * @param quarter 2026-Q3
 * @param perCounty files of each county and procedure
 * @param closedOn null while files are read
 */
public record ReviewRound(
    long id,
    String unitCode,
    String quarter,
    int perCounty,
    long seed,
    String drawnBy,
    Instant drawnAt,
    @Nullable LocalDate closedOn,
    int version) {

  public String title() {
    return quarter.substring(0, 4) + " 年第 " + quarter.substring(6) + " 季度";
  }

  public String url() {
    return "/reviews/" + id;
  }

  /** First day of the quarter. */
  static LocalDate from(String quarter) {
    int nth = quarter.charAt(6) - '0';
    return LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 3 * nth - 2, 1);
  }
}
