package org.jinye.warnings.internal.sampling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A draw, with how far it has come. The parts add up to {@link #drawn()}.
 *
 * @param month its first day
 * @param wavedThrough how many were closed without an irregularity in the month when it was drawn
 */
public record Sample(
    long id,
    String unitCode,
    LocalDate month,
    long seed,
    BigDecimal share,
    int least,
    int wavedThrough,
    String drawnBy,
    Instant drawnAt,
    long open,
    long confirmed,
    long overturned) {

  public long drawn() {
    return open + confirmed + overturned;
  }

  public YearMonth monthOf() {
    return YearMonth.from(month);
  }

  /** Overturned out of checked; a dash while nothing is. */
  public String rate() {
    long checked = confirmed + overturned;
    return checked == 0 ? "—" : Math.round(100.0 * overturned / checked) + "%";
  }

  public String url() {
    return "/samples/" + id;
  }
}
