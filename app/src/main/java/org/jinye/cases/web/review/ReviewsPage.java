package org.jinye.cases.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.cases.internal.review.ReviewRound;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The rounds, and the form that draws one.
 *
 * @param units names by code
 */
public record ReviewsPage(
    List<ReviewRound> rounds,
    Map<String, String> units,
    boolean mayDraw,
    String quarter,
    String perCounty,
    Map<String, String> errors,
    LocalDate today) {

  public static final String PATH = "/reviews";
  private static final int QUARTERS = 8;
  private static final int MONTHS = 3;

  public String unit(ReviewRound of) {
    return units.getOrDefault(of.unitCode(), of.unitCode());
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** The last two years, the newest first. */
  public List<Choice> quarters() {
    List<Choice> all = new ArrayList<>();
    for (int back = 0; back < QUARTERS; back++) {
      LocalDate day = today.minusMonths((long) MONTHS * back);
      int nth = (day.getMonthValue() + 2) / MONTHS;
      all.add(new Choice(day.getYear() + "-Q" + nth, day.getYear() + " 年第 " + nth + " 季度"));
    }
    return all;
  }
}
