package org.jinye.casebook.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cause (案由) with what the law lets follow from it, as it stood in a span of days.
 *
 * @param code T09
 * @param title words of the cause as papers write them
 * @param duty articles that were broken
 * @param basis articles that the penalty rests on
 * @param measures sanctions beside the fine
 * @param fines ranges of the fine, one a grade; none where no fine is provided
 * @param note what a handler must know before using it
 */
public record Cause(
    String code,
    String title,
    Competence competent,
    List<Citation> duty,
    List<Citation> basis,
    List<Measure> measures,
    List<StatutoryFine> fines,
    List<Bound> bounds,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark,
    String note)
    implements Dated {

  @SuppressWarnings("NullAway") // what the file leaves out arrives as null
  public Cause {
    duty = duty == null ? List.of() : List.copyOf(duty);
    basis = List.copyOf(basis);
    measures = measures == null ? List.of() : List.copyOf(measures);
    fines = fines == null ? List.of() : List.copyOf(fines);
    bounds = bounds == null ? List.of() : List.copyOf(bounds);
    note = note == null ? "" : note;
  }

  public Optional<StatutoryFine> findFine(Grade grade) {
    return fines.stream().filter(fine -> fine.grade() == grade).findFirst();
  }

  /** The grade that the statute knows for this cause: without an own range it stays the usual. */
  public Grade grade(Grade wanted) {
    boolean isKnown =
        fines.stream().anyMatch(fine -> fine.grade() == wanted)
            || measures.stream().anyMatch(measure -> measure.grade() == wanted);
    return isKnown ? wanted : Grade.USUAL;
  }

  public List<Bound> bounds(Bound.Role role) {
    return bounds.stream().filter(bound -> bound.role() == role).toList();
  }

  /** The penalty articles as a decision lists them. */
  public String citation() {
    return String.join("、", basis.stream().map(Citation::text).toList());
  }
}
