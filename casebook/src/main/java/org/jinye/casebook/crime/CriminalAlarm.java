package org.jinye.casebook.crime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.penalty.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Which criminal thresholds a case passes, and which are near.
 *
 * @param passed a transfer to the police is due (310号令 art. 5)
 * @param near at 80 % or more, or short of one earlier penalty
 */
public record CriminalAlarm(List<Passed> passed, List<Near> near) {

  /** From this part of a threshold on it is told. */
  private static final int NEAR_PERCENT = 80;

  private static final int HUNDRED = 100;

  public CriminalAlarm {
    passed = List.copyOf(passed);
    near = List.copyOf(near);
  }

  /**
   * A threshold that is passed.
   *
   * @param figure in fen, or sticks
   * @param over by how much, in the same unit
   * @param band the heaviest range that it reaches; null = the ordinary one
   */
  public record Passed(
      Threshold threshold, long figure, long over, Threshold.@Nullable Band band, String words) {}

  /** A threshold that is near, and what it lacks. */
  public record Near(Threshold threshold, long figure, long lacking, String words) {}

  /** Judged by the thresholds that hold on the day of the act. */
  public static CriminalAlarm of(CrimeFigures figures) {
    return of(figures, CasebookFiles.list("crimes", Threshold.class));
  }

  static CriminalAlarm of(CrimeFigures figures, List<Threshold> thresholds) {
    List<Passed> passed = new ArrayList<>();
    List<Near> near = new ArrayList<>();
    for (Threshold threshold : thresholds) {
      if (threshold.isValidOn(figures.day()) && isOpen(threshold, figures)) {
        test(threshold, figures, passed, near);
      }
    }
    return new CriminalAlarm(passed, near);
  }

  /** A transfer package is due. */
  public boolean isPassed() {
    return !passed.isEmpty();
  }

  private static boolean isOpen(Threshold threshold, CrimeFigures figures) {
    Long soldBelow = threshold.soldBelow();
    return soldBelow == null
        || CrimeMetric.FAKE_SOLD.of(figures) < CrimeMetric.FAKE_SOLD.scaled(soldBelow);
  }

  private static void test(
      Threshold threshold, CrimeFigures figures, List<Passed> passed, List<Near> near) {
    CrimeMetric metric = threshold.metric();
    long figure = metric.of(figures);
    long from = metric.scaled(threshold.from());
    long lackingPenalties =
        threshold.earlierPenalties() - figures.penaltiesWithin(threshold.withinYears());
    if (figure >= from && lackingPenalties <= 0) {
      passed.add(passed(threshold, figure, from));
    } else if (figure >= from && lackingPenalties == 1) {
      near.add(
          new Near(
              threshold,
              figure,
              0,
              head(threshold, figure) + "；再有一次" + threshold.withinYears() + "年内的行政处罚即达到追诉标准"));
    } else if (lackingPenalties <= 0 && isNear(figure, from)) {
      near.add(
          new Near(
              threshold,
              figure,
              from - figure,
              head(threshold, figure)
                  + "，距追诉标准"
                  + metric.words(from)
                  + "还差"
                  + metric.words(from - figure)));
    }
  }

  private static boolean isNear(long figure, long from) {
    return Math.multiplyExact(figure, HUNDRED) >= Math.multiplyExact(from, NEAR_PERCENT)
        && figure < from;
  }

  private static Passed passed(Threshold threshold, long figure, long from) {
    CrimeMetric metric = threshold.metric();
    Optional<Threshold.Band> band =
        threshold.bands().stream()
            .filter(one -> figure >= metric.scaled(one.from()))
            .max(Comparator.comparingLong(Threshold.Band::from));
    String words =
        head(threshold, figure)
            + "，达到追诉标准"
            + metric.words(from)
            + "（超过"
            + metric.words(figure - from)
            + "）"
            + band.map(CriminalAlarm::heavier).orElse("")
            + "，依据"
            + threshold.citation()
            + (threshold.mark() == Mark.V ? "" : "（" + threshold.mark().title() + "）");
    return new Passed(threshold, figure, figure - from, band.orElse(null), words);
  }

  private static String heavier(Threshold.Band band) {
    return "，并达到“" + band.title() + "”（" + band.basis().text() + "）";
  }

  private static String head(Threshold threshold, long figure) {
    return threshold.crime() + "：" + threshold.metric().title() + threshold.metric().words(figure);
  }
}
