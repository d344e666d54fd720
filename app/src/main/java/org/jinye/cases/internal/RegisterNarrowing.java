package org.jinye.cases.internal;

import java.time.LocalDate;
import org.jinye.platform.table.Narrowing;

/** What every register of cases is narrowed by: unit and year. */
public final class RegisterNarrowing {

  private RegisterNarrowing() {}

  /**
   * Of rows called f.
   *
   * @param day column by which a year is counted
   */
  public static Narrowing of(RegisterFilter filter, String day) {
    Narrowing narrowing =
        new Narrowing()
            .where("f.unit_code >= :unit and f.unit_code < :unit || ':'", "unit", filter.unit());
    if (!filter.year().isEmpty()) {
      int year = Integer.parseInt(filter.year());
      narrowing
          .where("f.%1$s >= :yearStart and f.%1$s < :nextYear".formatted(day))
          .with("yearStart", LocalDate.of(year, 1, 1).atStartOfDay())
          .with("nextYear", LocalDate.of(year + 1, 1, 1).atStartOfDay());
    }
    return narrowing;
  }
}
