package org.jinye.worktime.web;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.worktime.internal.CalendarProblem;
import org.jspecify.annotations.Nullable;

/**
 * The page of a year.
 *
 * @param notice where the table comes from; empty when the year is not published
 * @param upload the form for a new file; null for those who may not bring one into force
 */
public record YearPage(
    int year,
    List<Choice> years,
    boolean published,
    String notice,
    int workingDays,
    List<MonthView> months,
    List<EditionRow> editions,
    @Nullable Upload upload) {

  /**
   * An edition as the list shows it.
   *
   * @param moved limits in sight that it moved
   */
  public record EditionRow(
      int number,
      String notice,
      String fileName,
      String acceptedBy,
      String acceptedAt,
      long moved) {}

  /** The upload form as it was sent, with what is wrong with it. */
  public record Upload(int year, List<Choice> years, List<CalendarProblem> problems) {

    private static final int SHOWN = 50;

    public List<CalendarProblem> shown() {
      return problems.stream().limit(SHOWN).toList();
    }

    public int more() {
      return Math.max(0, problems.size() - SHOWN);
    }
  }

  public boolean isLink() {
    return notice.matches("https?://[\\w.:/?=&%#~+-]+");
  }
}
