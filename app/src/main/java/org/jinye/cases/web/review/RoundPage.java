package org.jinye.cases.web.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.review.ReviewAverages;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.review.ReviewRound;
import org.jinye.cases.internal.review.ReviewedFile;
import org.jinye.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A round with its files and what they come to by unit.
 *
 * @param rows the cases by id
 * @param units names by code
 */
public record RoundPage(
    ReviewRound round,
    List<ReviewedFile> files,
    Map<Long, CaseRow> rows,
    Map<String, String> units,
    boolean mayClose,
    @Nullable String refused) {

  /**
   * What the files of a unit come to. Ordinary and simple files are averaged apart.
   *
   * @param standard mean of the two means; — without a scored file
   */
  public record UnitScore(
      String unit, int files, String ordinary, String simple, String standard, String excellent) {}

  public String title(ReviewedFile of) {
    CaseRow row = rows.get(of.fileId());
    return row == null ? "案件 " + of.fileId() : row.title();
  }

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public boolean isOpen() {
    return round.closedOn() == null;
  }

  public List<UnitScore> scores() {
    Map<String, List<ReviewedFile>> byBureau =
        files.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Unit.bureauOf(one.unitCode()), TreeMap::new, Collectors.toList()));
    List<UnitScore> scores = new ArrayList<>();
    byBureau.forEach((bureau, own) -> scores.add(score(unit(bureau), own)));
    return scores;
  }

  private static UnitScore score(String unit, List<ReviewedFile> own) {
    ReviewAverages averages =
        ReviewAverages.of(own.stream().flatMap(one -> Scored.of(one).stream()).toList());
    return new UnitScore(
        unit,
        own.size(),
        words(averages.ordinary(), ""),
        words(averages.simple(), ""),
        words(averages.standardHandling(), "%"),
        words(averages.excellent(), "%"));
  }

  private static String words(Optional<BigDecimal> figure, String unit) {
    return figure.map(value -> value.toPlainString() + unit).orElse("—");
  }

  private record Scored(CaseProcedure procedure, BigDecimal score, boolean isExcellent)
      implements ReviewAverages.Scored {

    static Optional<Scored> of(ReviewedFile file) {
      return Optional.ofNullable(file.score())
          .map(score -> new Scored(file.procedure(), score, file.isExcellent()));
    }
  }
}
