package org.jinye.worktime.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.worktime.WorkCalendar;
import org.jinye.worktime.WorkingDays;
import org.jinye.worktime.internal.CalendarEditions;
import org.jinye.worktime.internal.CalendarProblem;
import org.jinye.worktime.internal.Edition;
import org.jinye.worktime.internal.MovedLimits;
import org.springframework.stereotype.Component;

/** Puts the page of a year together. */
@Component
class YearPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final WorkingDays workingDays;
  private final CalendarEditions editions;
  private final MovedLimits moved;
  private final Clock clock;

  YearPages(WorkingDays workingDays, CalendarEditions editions, MovedLimits moved, Clock clock) {
    this.workingDays = workingDays;
    this.editions = editions;
    this.moved = moved;
    this.clock = clock;
  }

  YearPage page(int year, SignedIn me, List<CalendarProblem> problems) {
    WorkCalendar calendar = workingDays.calendar();
    LocalDate today = LocalDate.now(clock);
    List<Edition> kept = editions.listEditions(year);
    List<MonthView> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> MonthView.of(YearMonth.of(year, month), calendar, today))
            .toList();
    return new YearPage(
        year,
        years(calendar, year),
        calendar.isPublished(year),
        kept.isEmpty() ? "" : kept.getFirst().notice(),
        calendar.workingDaysOf(year).days(),
        months,
        rows(year, kept),
        me.isAdministrator() ? upload(year, problems) : null);
  }

  int thisYear() {
    return LocalDate.now(clock).getYear();
  }

  static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  String minute(Edition edition) {
    return MINUTE.format(edition.acceptedAt().atZone(clock.getZone()));
  }

  private List<YearPage.EditionRow> rows(int year, List<Edition> kept) {
    Map<Integer, Long> counts = kept.isEmpty() ? Map.of() : moved.counts(year);
    return kept.stream()
        .map(edition -> row(edition, counts.getOrDefault(edition.number(), 0L)))
        .toList();
  }

  private YearPage.EditionRow row(Edition edition, long limits) {
    return new YearPage.EditionRow(
        edition.number(),
        edition.notice(),
        edition.fileName(),
        edition.acceptedBy(),
        minute(edition),
        limits);
  }

  private YearPage.Upload upload(int year, List<CalendarProblem> problems) {
    List<Choice> choices =
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .filter(choice -> Math.abs(choice - thisYear()) <= 5 || choice == year)
            .mapToObj(YearPages::choice)
            .toList();
    return new YearPage.Upload(year, choices, problems);
  }

  /** The published years, this one and the next: what people look for; and the one shown. */
  private List<Choice> years(WorkCalendar calendar, int shown) {
    var years = new TreeSet<>(List.of(thisYear(), thisYear() + 1, shown));
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).filter(calendar::isPublished).forEach(years::add);
    return years.stream().map(YearPages::choice).toList();
  }

  private static Choice choice(int year) {
    return new Choice(Integer.toString(year), year + " 年");
  }
}
