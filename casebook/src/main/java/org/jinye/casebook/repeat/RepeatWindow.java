package org.jinye.casebook.repeat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.penalty.Citation;
import org.jinye.casebook.penalty.Dated;
import org.jinye.casebook.penalty.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A span of years in which earlier penalties count.
 *
 * @param atLeast how many there must be
 * @param causes the causes that count; empty = the same as now
 * @param factor the factor of discretion that it is; empty = none
 */
public record RepeatWindow(
    Code code,
    String title,
    int years,
    int atLeast,
    List<String> causes,
    String factor,
    Citation basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  public RepeatWindow {
    causes = List.copyOf(causes);
  }

  /** What it is for. */
  public enum Code {
    CRIMINAL,
    DISCRETION_ONE,
    DISCRETION_TWO
  }

  static List<RepeatWindow> on(LocalDate day) {
    return CasebookFiles.list("repeat_windows", RepeatWindow.class).stream()
        .filter(window -> window.isValidOn(day))
        .toList();
  }

  boolean counts(EarlierPenalty penalty, String cause, LocalDate day) {
    return penalty.on().isBefore(day)
        && !penalty.on().isBefore(day.minusYears(years))
        && (causes.isEmpty() ? penalty.cause().equals(cause) : causes.contains(penalty.cause()));
  }
}
