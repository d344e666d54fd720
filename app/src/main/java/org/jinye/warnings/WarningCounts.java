package org.jinye.warnings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jinye.warnings.internal.CountQuery;
import org.jinye.warnings.internal.StageQuery;
import org.springframework.stereotype.Component;

/**
 * Warnings counted, within the asker's scope. A warning belongs to the month and week in which the
 * business that it is about occurred, whenever it was found.
 *
 * <p>{@code county} narrows the scope to one county; empty = all in sight.
 */
@Component
public class WarningCounts {

  private final CountQuery counts;
  private final StageQuery stages;
  private final Clock clock;

  WarningCounts(CountQuery counts, StageQuery stages, Clock clock) {
    this.counts = counts;
    this.stages = stages;
    this.clock = clock;
  }

  /** The month's warnings; every other figure about them is a sum of these. */
  public List<WarningCount> ofMonth(YearMonth month, String county) {
    return counts.ofMonth(month, county);
  }

  /** How the stages of the month's warnings kept their limits until today. */
  public List<StageCount> stagesOfMonth(YearMonth month, String county) {
    return stages.ofMonth(month, county, LocalDate.now(clock));
  }

  /** Warnings by week from one week to another, both included. */
  public List<WeekCount> ofWeeks(int firstWeek, int lastWeek) {
    return counts.ofWeeks(firstWeek, lastWeek);
  }

  /** The first and the last day on which business that was warned about occurred. */
  public Optional<Span> span() {
    return counts.span();
  }

  /** A stretch of days, both included. */
  public record Span(LocalDate first, LocalDate last) {}
}
