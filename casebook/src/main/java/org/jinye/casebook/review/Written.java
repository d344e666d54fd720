package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jinye.casebook.Paper;

/** What a field says, as far as it can be read. */
final class Written {

  private static final int DAY = 10;

  /** Plain digits: no exponent can make it enormous. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

  private static final int MANY = 100;

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
    return paper
        .find(field)
        .map(text -> text.replace(",", "").strip())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(BigDecimal::new);
  }

  /** How many; none when it is left open, and no more than a record can show. */
  static int count(Paper paper, String field) {
    return atMost(number(paper, field).map(BigDecimal::longValue).orElse(0L));
  }

  /** So many that each costs, and no more. */
  static int atMost(long number) {
    return (int) Math.min(MANY, number);
  }

  static boolean isTrue(Paper paper, String field) {
    return paper.text(field).equals("true");
  }
}
