package org.jinye.cases.web.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseProcedure;
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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

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
    @Nullable BigDecimal ordinary = mean(own, CaseProcedure.ORDINARY);
    @Nullable BigDecimal simple = mean(own, CaseProcedure.SIMPLE);
    List<BigDecimal> both = new ArrayList<>();
    if (ordinary != null) {
      both.add(ordinary);
    }
    if (simple != null) {
      both.add(simple);
    }
    List<ReviewedFile> scored = own.stream().filter(one -> one.score() != null).toList();
    String excellent =
        scored.isEmpty()
            ? "—"
            : BigDecimal.valueOf(scored.stream().filter(ReviewedFile::isExcellent).count())
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(scored.size()), 1, RoundingMode.HALF_UP)
                    .toPlainString()
                + "%";
    return new UnitScore(
        unit, own.size(), words(ordinary), words(simple), words(mean(both)), excellent);
  }

  private static @Nullable BigDecimal mean(List<ReviewedFile> own, CaseProcedure procedure) {
    return mean(
        own.stream()
            .filter(one -> one.procedure() == procedure)
            .map(ReviewedFile::score)
            .filter(Objects::nonNull)
            .toList());
  }

  private static @Nullable BigDecimal mean(List<BigDecimal> scores) {
    return scores.isEmpty()
        ? null
        : scores.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  private static String words(@Nullable BigDecimal score) {
    return score == null ? "—" : score.toPlainString();
  }
}
