package org.jinye.warnings.web.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Choice;
import org.jinye.warnings.internal.run.JudgeableDays;
import org.springframework.stereotype.Component;

/** The weeks that a back-test can look at. */
@Component
class History {

  /** Proposed when nobody has chosen: two months show more than one odd week. */
  private static final int PROPOSED = 8;

  private final JudgeableDays days;

  History(JudgeableDays days) {
    this.days = days;
  }

  /** From the Monday of the first to the last day with orders in the last. */
  record Stretch(LocalDate from, LocalDate to) {}

  /** Newest first. */
  List<Integer> listWeeks(String unitCode) {
    List<Integer> weeks = new ArrayList<>(days.listWeeks());
    int last = days.findLast(city(unitCode)).map(Weeks::number).orElse(Integer.MIN_VALUE);
    weeks.removeIf(week -> week > last);
    weeks.sort(Comparator.reverseOrder());
    return weeks;
  }

  static List<Choice> choices(List<Integer> weeks) {
    return weeks.stream().map(week -> new Choice(Weeks.name(week), Weeks.title(week))).toList();
  }

  static String proposedFrom(List<Integer> weeks) {
    return weeks.isEmpty() ? "" : Weeks.name(weeks.get(Math.min(PROPOSED, weeks.size()) - 1));
  }

  static String proposedTo(List<Integer> weeks) {
    return weeks.isEmpty() ? "" : Weeks.name(weeks.getFirst());
  }

  /** Weeks between the first and the last that have no data. */
  static String gaps(List<Integer> weeks) {
    if (weeks.isEmpty()) {
      return "";
    }
    TreeSet<Integer> present = new TreeSet<>(weeks);
    List<String> missing =
        IntStream.range(present.first(), present.last())
            .filter(week -> !present.contains(week))
            .mapToObj(Weeks::name)
            .toList();
    return String.join("、", missing);
  }

  /** Beyond the last day with data everybody would seem to be absent. */
  Stretch stretch(String unitCode, int from, int to) {
    LocalDate last = days.findLast(city(unitCode)).orElse(Weeks.sunday(to));
    LocalDate end = Weeks.sunday(to);
    return new Stretch(Weeks.monday(from), end.isAfter(last) ? last : end);
  }

  private static String city(String unitCode) {
    return unitCode.length() <= 4 ? unitCode : unitCode.substring(0, 4);
  }
}
