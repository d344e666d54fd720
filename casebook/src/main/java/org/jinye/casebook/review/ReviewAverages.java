package org.jinye.casebook.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.casebook.CaseProcedure;

/**
 * What the files of a unit come to. Ordinary and simple files are averaged apart, so that many
 * small cases do not hide a bad large one; a unit without a case has no figure at all.
 *
 * @param ordinary mean of the ordinary files, two decimals; empty without any
 * @param simple mean of the simple files; empty without any
 * @param standardHandling rate of standard case handling (规范办案率) in per cent: the mean of the two
 *     means that there are
 * @param excellent share of excellent files in per cent
 */
public record ReviewAverages(
    int files,
    Optional<BigDecimal> ordinary,
    Optional<BigDecimal> simple,
    Optional<BigDecimal> standardHandling,
    Optional<BigDecimal> excellent) {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A file with its score. */
  public interface Scored {

    CaseProcedure procedure();

    BigDecimal score();

    boolean isExcellent();
  }

  public static ReviewAverages of(List<? extends Scored> sheets) {
    Optional<BigDecimal> ordinary = mean(scores(sheets, CaseProcedure.ORDINARY));
    Optional<BigDecimal> simple = mean(scores(sheets, CaseProcedure.SIMPLE));
    return new ReviewAverages(
        sheets.size(),
        ordinary,
        simple,
        mean(Stream.of(ordinary, simple).flatMap(Optional::stream).toList()),
        mean(
            sheets.stream()
                .map(sheet -> sheet.isExcellent() ? HUNDRED : BigDecimal.ZERO)
                .toList()));
  }

  private static List<BigDecimal> scores(List<? extends Scored> sheets, CaseProcedure procedure) {
    return sheets.stream()
        .filter(sheet -> sheet.procedure() == procedure)
        .map(Scored::score)
        .toList();
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_UP));
  }
}
