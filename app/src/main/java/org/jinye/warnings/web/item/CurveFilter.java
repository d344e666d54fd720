package org.jinye.warnings.web.item;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the curves of an item show.
 *
 * @param weeks how many weeks back: 8, 13 or 26
 * @param step week or day
 * @param area the county (or city) that route and weekday are narrowed to; empty = all in sight
 */
public record CurveFilter(String weeks, String step, String area) {

  private static final String USUAL = "13";
  private static final Set<String> WEEKS = Set.of("8", USUAL, "26");

  public CurveFilter {
    weeks = WEEKS.contains(clean(weeks)) ? clean(weeks) : USUAL;
    step = clean(step).equals("day") ? "day" : "week";
    area = clean(area).matches("[0-9]{1,8}") ? clean(area) : "";
  }

  int count() {
    return Integer.parseInt(weeks);
  }

  boolean isDaily() {
    return step.equals("day");
  }

  static List<Choice> spans() {
    return List.of(
        new Choice("8", "近 8 周"), new Choice(USUAL, "近 13 周"), new Choice("26", "近 26 周"));
  }

  static List<Choice> steps() {
    return List.of(new Choice("week", "按周"), new Choice("day", "按日"));
  }

  String query() {
    return "weeks=" + weeks + "&step=" + step + (area.isEmpty() ? "" : "&area=" + area);
  }

  private static String clean(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }
}
