package org.jinye.filings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jinye.worktime.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A kind of filing, read from {@code filings/kinds.yaml}.
 *
 * @param retailers whether retailers are named
 * @param isMonthly filed for whole months
 * @param isPeriodic due of every bureau in every month: a missing one is seen
 * @param silences kind of the rulebook's table of filings; null = it silences nothing
 * @param attachment title of the file that belongs to it; null = none
 */
public record FilingKind(
    String code,
    String title,
    Timing timing,
    Naming retailers,
    boolean isMonthly,
    boolean isPeriodic,
    @Nullable String silences,
    @Nullable String attachment,
    boolean needsAttachment,
    List<Field> fields) {

  public FilingKind {
    fields = List.copyOf(fields);
  }

  /** Whether a filing names retailers. */
  public enum Naming {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** A field of the form. */
  public record Field(String id, String title, Type type, boolean isRequired) {

    /** What is typed into a field: one line, several, or a number not below zero. */
    public enum Type {
      TEXT,
      WORDS,
      NUMBER
    }
  }

  /** By when it must be filed. */
  public sealed interface Timing {

    /** Days before the first day. */
    record Before(int days) implements Timing {}

    /** Working days after the last day. */
    record After(int workingDays) implements Timing {}

    /** By this day of the month after the period; 0 = by the first day of the period. */
    record Monthly(int day) implements Timing {}
  }

  /** The last day on which a filing for these days is in time. */
  public LocalDate dueOn(LocalDate from, LocalDate to, WorkCalendar calendar) {
    return switch (timing) {
      case Timing.Before before -> from.minusDays(before.days());
      case Timing.After after -> calendar.plusWorkingDays(to, after.workingDays()).day();
      case Timing.Monthly monthly ->
          monthly.day() == 0 ? from : YearMonth.from(from).plusMonths(1).atDay(monthly.day());
    };
  }

  /** By when, in words. */
  public String timingWords() {
    return switch (timing) {
      case Timing.Before before -> before.days() == 0 ? "不晚于开始当天" : "开始前 " + before.days() + " 天";
      case Timing.After after -> "结束后 " + after.workingDays() + " 个工作日内";
      case Timing.Monthly monthly -> monthly.day() == 0 ? "当月 1 日前" : "次月 " + monthly.day() + " 日前";
    };
  }
}
