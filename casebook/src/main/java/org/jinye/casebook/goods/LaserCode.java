package org.jinye.casebook.goods;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 32 characters on a carton: one digit of the year, month, day of sorting, nine digits of batch
 * and case, two of the carton's place; then four letters of the company and the twelve digits of
 * the licence that it was sorted for. The import of deliveries checks the same structure.
 *
 * @param text 16 digits, 4 capital letters, 12 digits
 */
public record LaserCode(String text) implements Comparable<LaserCode> {

  /** Length of a code. */
  public static final int LENGTH = 32;

  private static final Pattern STRUCTURE = Pattern.compile("[0-9]{16}[A-Z]{4}[0-9]{12}");
  private static final int MOST_IN_A_CASE = 50;
  private static final int YEARS = 10;

  public LaserCode {
    if (!STRUCTURE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a laser code: " + text);
    }
  }

  /** A code as somebody typed it: in full width, in small letters, with blanks. */
  public static Optional<LaserCode> find(String typed) {
    String text = HalfWidth.of(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return STRUCTURE.matcher(text).matches() ? Optional.of(new LaserCode(text)) : Optional.empty();
  }

  /** Letters of the company that sorted it. */
  public String company() {
    return text.substring(16, 20);
  }

  /** The licence that it was sorted for. */
  public String licence() {
    return text.substring(20);
  }

  /** Batch and case. */
  public String batch() {
    return text.substring(5, 14);
  }

  /** Its place among the cartons of the case. */
  public int place() {
    return Integer.parseInt(text.substring(14, 16));
  }

  /**
   * The day of sorting: the latest one not after that day which ends in the code's year digit;
   * empty when month and day are no day.
   */
  public Optional<LocalDate> findSortedOn(LocalDate notAfter) {
    int digit = text.charAt(0) - '0';
    int year = notAfter.getYear() - Math.floorMod(notAfter.getYear() - digit, YEARS);
    return findDay(year).filter(day -> !day.isAfter(notAfter)).or(() -> findDay(year - YEARS));
  }

  /** What looks wrong although the structure is right; nobody is refused for it. */
  public List<String> doubts(LocalDate today) {
    List<String> doubts = new ArrayList<>();
    if (findSortedOn(today).isEmpty()) {
      doubts.add("第2至5位“" + text.substring(1, 5) + "”不是月日");
    }
    if (place() < 1 || place() > MOST_IN_A_CASE) {
      doubts.add("第15至16位“" + text.substring(14, 16) + "”不在01至50之间");
    }
    return doubts;
  }

  private Optional<LocalDate> findDay(int year) {
    try {
      return Optional.of(
          LocalDate.of(
              year,
              Integer.parseInt(text.substring(1, 3)),
              Integer.parseInt(text.substring(3, 5))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(LaserCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
