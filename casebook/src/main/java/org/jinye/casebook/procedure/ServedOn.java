package org.jinye.casebook.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;

/** The day on which a paper counts as served. */
public final class ServedOn {

  private static final String ANNOUNCED = "announced";

  private ServedOn() {}

  /**
   * By its earliest receipt: the day on which it was received; published, 30 days later
   * (民事诉讼法第九十五条). Empty while there is no receipt that says a day.
   */
  public static Optional<LocalDate> of(CaseFile file, Paper served) {
    return file.receiptsOf(served).stream()
        .flatMap(receipt -> day(receipt).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> day(Paper receipt) {
    return by(receipt.text("manner"), receipt.text("received_on"));
  }

  /**
   * By what a receipt says.
   *
   * @param manner code of the way of service
   * @param receivedOn 2026-09-24, or whatever else was written
   */
  public static Optional<LocalDate> by(String manner, String receivedOn) {
    try {
      LocalDate day = LocalDate.parse(receivedOn);
      return Optional.of(
          manner.equals(ANNOUNCED) ? day.plusDays(Limit.get("SERVE_PUBLIC", day).length()) : day);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
