package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CaseProcedure;

/**
 * The result of a review.
 *
 * @param scheme code of the scheme by which it was made
 * @param on the day of the review
 * @param excellentFrom points from which the scheme calls a file excellent
 * @param stillToCome what the stage does not demand yet
 * @param hints reasons to look whether the whole file is worth nothing
 * @param zeros what persons found
 * @param score out of the points of the scheme; 0 when a person found so
 */
public record ReviewSheet(
    String scheme,
    LocalDate on,
    CaseProcedure procedure,
    BigDecimal excellentFrom,
    List<SectionScore> sections,
    List<StillToCome> stillToCome,
    List<ZeroHint> hints,
    List<ConfirmedZero> zeros,
    BigDecimal score)
    implements ReviewAverages.Scored {

  public ReviewSheet {
    sections = List.copyOf(sections);
    stillToCome = List.copyOf(stillToCome);
    hints = List.copyOf(hints);
    zeros = List.copyOf(zeros);
  }

  /** All deductions in the order of the sheet. */
  public List<Deduction> deductions() {
    return sections.stream().flatMap(section -> section.deductions().stream()).toList();
  }

  @Override
  public boolean isExcellent() {
    return score.compareTo(excellentFrom) >= 0;
  }
}
