package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jinye.casebook.Paper;

/** What a field says, as far as it can be read. */
final class Written {

  private static final int DAY = 10;

  private Written() {}

  /** The day of a day or of a moment. */
  static Optional<LocalDate> day(Paper paper, String field) {
    String text = paper.text(field);
    try {
      return Optional.of(LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  static Optional<LocalDateTime> moment(Paper paper, String field) {
    try {
      return Optional.of(LocalDateTime.parse(paper.text(field)));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }

  static Optional<BigDecimal> number(Paper paper, String field) {
    try {
      return paper.find(field).map(text -> new BigDecimal(text.replace(",", "")));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** A number that may be left open; then it is none. */
  static int count(Paper paper, String field) {
    return number(paper, field).map(BigDecimal::intValue).orElse(0);
  }

  static boolean isTrue(Paper paper, String field) {
    return paper.text(field).equals("true");
  }
}
