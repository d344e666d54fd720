package org.jinye.casebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CasebookFiles;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the procedure as it was in force for a time.
 *
 * @param code stable (DECIDE); several rows of one code follow one another in time
 * @param title what is due (作出处罚决定)
 * @param from what it runs from, in words
 * @param whose whether it binds the bureau or the party, whose last day rolls over
 * @param soon how many units before its end it warns
 * @param stops the grounds on which it may stop; empty: it may not
 * @param extensions how often it may be extended by approval
 * @param longest by how much at most each time, in its own unit
 * @param basis law and article
 * @param mark how sure the source is: law, practice or provincial
 * @param validFrom first filing day for which it counts; null = ever since
 * @param validTo last such day; null = until now
 */
public record Limit(
    String code,
    String title,
    String from,
    int length,
    Unit unit,
    Whose whose,
    int soon,
    List<String> stops,
    int extensions,
    int longest,
    String basis,
    String mark,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  private static final List<Limit> ALL = CasebookFiles.list("limits", Limit.class);

  public Limit {
    stops = List.copyOf(stops);
  }

  /** What it counts. */
  public enum Unit {
    HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
  }

  /** Whom it binds. */
  public enum Whose {
    BUREAU,
    PARTY
  }

  /** All rows. */
  public static List<Limit> all() {
    return ALL;
  }

  /** The limits for a case that was filed (or found, before it is filed) on the day. */
  public static List<Limit> on(LocalDate day) {
    return ALL.stream().filter(limit -> limit.holdsOn(day)).toList();
  }

  /**
   * The limit of the code for a case of that day.
   *
   * @throws IllegalArgumentException for a code that is not known for the day
   */
  public static Limit get(String code, LocalDate day) {
    return on(day).stream()
        .filter(limit -> limit.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no limit " + code + " on " + day));
  }

  private boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
