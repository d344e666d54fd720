package org.jinye.demo.internal;

import java.time.LocalDate;

/**
 * The 32 characters on cartons of one lot: the year's last digit, month and day of sorting, nine
 * digits of the lot, two of the carton; then four letters of the wholesaler and the licence for
 * which they were sorted.
 */
record CodeRange(
    LocalDate sorted, int lot, int first, int last, String wholesaler, String licence) {

  /** So many cartons a lot at most. */
  static final int MOST = 50;

  /** The wholesaler of the demo city. */
  static final String OURS = "JYYC";

  String from() {
    return code(first);
  }

  String to() {
    return code(last);
  }

  String code(int carton) {
    return "%d%02d%02d%09d%02d%s%s"
        .formatted(
            sorted.getYear() % 10,
            sorted.getMonthValue(),
            sorted.getDayOfMonth(),
            lot,
            carton,
            wholesaler,
            licence);
  }
}
