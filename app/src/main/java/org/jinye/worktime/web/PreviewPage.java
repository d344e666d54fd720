package org.jinye.worktime.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.internal.YearChange;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, with all that its acceptance needs.
 *
 * @param content the file itself, in Base64, so that what was looked at is what is accepted
 * @param seenEdition the edition in force while the person looks; 0 for none
 * @param overtaken who was first, when somebody else accepted a file meanwhile
 */
public record PreviewPage(
    YearChange change,
    MovedPart moved,
    List<String> remarks,
    String notice,
    String content,
    String fileName,
    int seenEdition,
    @Nullable String overtaken) {

  public static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
  }

  /** What a day is by a table: what the table names it, or what the week makes of it. */
  public static String words(LocalDate day, @Nullable NamedDay named) {
    if (named != null) {
      return named.holiday() + " " + named.kind().label();
    }
    return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? "周末" : "工作日";
  }
}
