package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CasebookFiles;
import org.jspecify.annotations.Nullable;

/**
 * The sheet by which files are reviewed, as it was in force for cases filed between the days.
 *
 * @param full points of a file without a fault
 * @param excellentFrom points from which a file is excellent
 * @param excellentGoal share of excellent files, in per cent, that a county aims at
 */
public record ReviewScheme(
    String code,
    String title,
    String basis,
    BigDecimal full,
    BigDecimal excellentFrom,
    BigDecimal excellentGoal,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<WholeFileZero> zeros,
    List<ReviewSection> sections) {

  private static final List<ReviewScheme> ALL = CasebookFiles.list("review", ReviewScheme.class);

  public ReviewScheme {
    zeros = List.copyOf(zeros);
    sections = List.copyOf(sections);
  }

  public static List<ReviewScheme> all() {
    return ALL;
  }

  /**
   * The scheme for cases filed on the day.
   *
   * @throws IllegalArgumentException when none was in force
   */
  public static ReviewScheme on(LocalDate filed) {
    return ALL.stream()
        .filter(scheme -> scheme.holdsOn(filed))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no review scheme on " + filed));
  }

  /** All its rules, in the order of the sheet. */
  public Stream<ReviewRule> rules() {
    return sections.stream().flatMap(section -> section.rules().stream());
  }

  public Optional<ReviewRule> findRule(String id) {
    return rules().filter(rule -> rule.id().equals(id)).findFirst();
  }

  private boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
