package org.jinye.tasks.internal.recurring;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import org.jinye.tasks.RepeatedWork;
import org.jinye.worktime.WorkCalendar;

/** How often work comes: each period begins on a first day and has a name that stays. */
public enum Rhythm {
  WEEKLY("每周") {
    @Override
    LocalDate firstDay(LocalDate of) {
      return of.with(WeekFields.ISO.dayOfWeek(), 1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusWeeks(1);
    }

    @Override
    String name(LocalDate first) {
      return "%d-W%02d"
          .formatted(
              first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  },
  MONTHLY("每月") {
    @Override
    LocalDate firstDay(LocalDate of) {
      return of.withDayOfMonth(1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(1);
    }

    @Override
    String name(LocalDate first) {
      return "%d-%02d".formatted(first.getYear(), first.getMonthValue());
    }
  },
  QUARTERLY("每季度") {
    @Override
    LocalDate firstDay(LocalDate of) {
      return of.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    LocalDate next(LocalDate first) {
      return first.plusMonths(3);
    }

    @Override
    String name(LocalDate first) {
      return "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
    }
  };

  private final String title;

  Rhythm(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static Rhythm of(RepeatedWork.Every every) {
    return switch (every) {
      case WEEK -> WEEKLY;
      case MONTH -> MONTHLY;
      case QUARTER -> QUARTERLY;
    };
  }

  abstract LocalDate firstDay(LocalDate of);

  abstract LocalDate next(LocalDate first);

  abstract String name(LocalDate first);

  /** A period with the day on which its work appears. */
  public record Period(String name, LocalDate first, LocalDate appears) {}

  /**
   * The periods whose work has appeared from the one day up to and including the other: the nth
   * working day of each, or its last day when it has fewer.
   */
  public List<Period> periods(LocalDate since, LocalDate today, int nth, WorkCalendar calendar) {
    List<Period> periods = new ArrayList<>();
    for (LocalDate first = firstDay(since); !first.isAfter(today); first = next(first)) {
      LocalDate last = next(first).minusDays(1);
      LocalDate counted = calendar.plusWorkingDays(first.minusDays(1), nth).day();
      LocalDate appears = counted.isAfter(last) ? last : counted;
      if (!appears.isBefore(since) && !appears.isAfter(today)) {
        periods.add(new Period(name(first), first, appears));
      }
    }
    return periods;
  }
}
