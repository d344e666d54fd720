package org.jinye.casebook.crime;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.penalty.Citation;
import org.jinye.casebook.penalty.Dated;
import org.jinye.casebook.penalty.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A figure from which an act is a crime.
 *
 * @param code unique among those of a day
 * @param crime name of the crime
 * @param limb which of its conditions this is
 * @param from yuan or sticks
 * @param soldBelow holds only while less than this was sold; null = whatever was sold
 * @param earlierPenalties how many earlier penalties it needs
 * @param withinYears within how many years
 * @param bands figures from which it is punished more heavily, rising
 * @param basis the article of the interpretation, or of the criminal law
 * @param note what a handler must know
 */
public record Threshold(
    String code,
    String crime,
    String limb,
    CrimeMetric metric,
    long from,
    @Nullable Long soldBelow,
    int earlierPenalties,
    int withinYears,
    List<Band> bands,
    List<Citation> basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark,
    String note)
    implements Dated {

  @SuppressWarnings("NullAway") // a list that the file leaves out arrives as null
  public Threshold {
    bands = bands == null ? List.of() : List.copyOf(bands);
    basis = List.copyOf(basis);
  }

  /** A heavier range of punishment. */
  public record Band(String title, long from, Citation basis) {}

  public String citation() {
    return String.join("、", basis.stream().map(Citation::text).toList());
  }
}
