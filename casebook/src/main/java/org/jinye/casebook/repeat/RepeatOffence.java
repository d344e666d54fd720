package org.jinye.casebook.repeat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What earlier penalties of the same party mean for a case.
 *
 * @param windows one for each window of the law that holds on the day, also without a penalty in it
 */
public record RepeatOffence(List<Found> windows) {

  public RepeatOffence {
    windows = List.copyOf(windows);
  }

  /**
   * A window with the penalties in it.
   *
   * @param penalties newest first
   */
  public record Found(RepeatWindow window, List<EarlierPenalty> penalties) {

    public Found {
      penalties = List.copyOf(penalties);
    }

    public boolean isReached() {
      return penalties.size() >= window.atLeast();
    }

    /** What to show. */
    public String words() {
      String numbers =
          penalties.stream()
              .map(penalty -> penalty.caseNumber() + "，" + penalty.on())
              .collect(Collectors.joining("；", "（", "）"));
      return window.title()
          + penalties.size()
          + "次"
          + (penalties.isEmpty() ? "" : numbers)
          + (isReached() ? "，已达到" : "，未达到")
          + window.atLeast()
          + "次，依据"
          + window.basis().text();
    }
  }

  /**
   * For an act of a party on a day.
   *
   * @param cause code of the cause of the case at hand
   */
  public static RepeatOffence of(
      PartyKey party, String cause, LocalDate day, List<EarlierPenalty> earlier) {
    List<EarlierPenalty> own =
        earlier.stream()
            .filter(penalty -> penalty.party().isSame(party))
            .sorted(Comparator.comparing(EarlierPenalty::on).reversed())
            .toList();
    return new RepeatOffence(
        RepeatWindow.on(day).stream()
            .map(window ->
                new Found(
                    window, own.stream().filter(one -> window.counts(one, cause, day)).toList()))
            .toList());
  }

  /** Windows in which something was found, for the page of the case. */
  public List<Found> found() {
    return windows.stream().filter(found -> !found.penalties().isEmpty()).toList();
  }

  /** The days that the criminal threshold counts. */
  public List<LocalDate> penaltyDays() {
    return windows.stream()
        .filter(found -> found.window().code() == RepeatWindow.Code.CRIMINAL)
        .flatMap(found -> found.penalties().stream())
        .map(EarlierPenalty::on)
        .toList();
  }

  /** The factors of discretion that are given. */
  public List<String> factors() {
    return windows.stream()
        .filter(Found::isReached)
        .map(found -> found.window().factor())
        .filter(factor -> !factor.isBlank())
        .toList();
  }
}
