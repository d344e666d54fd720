package org.jinye.demo.internal.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jinye.rulebook.Rule;
import org.jinye.warnings.OpenWarning;
import org.jinye.warnings.Step;
import org.jinye.warnings.WarningState;
import org.jinye.worktime.WorkCalendar;

/**
 * When the next step of a warning is taken: mostly within its limit, now and then late, and for
 * some of the newest not at all yet, so that the desk has work in every state.
 */
final class Diary {

  private static final String SENT = "数据异常，请实地核查订货去向和库存。";

  private final WorkCalendar calendar;
  private final ZoneId zone;
  private final int lastWeek;

  Diary(WorkCalendar calendar, ZoneId zone, int lastWeek) {
    this.calendar = calendar;
    this.zone = zone;
    this.lastWeek = lastWeek;
  }

  /** The next step; empty when it has been left lying. */
  Optional<Appointment> next(OpenWarning warning, Rule rule, Conclusion conclusion) {
    if (isLeftLying(warning)) {
      return Optional.empty();
    }
    return Optional.of(
        warning.state() == WarningState.RAISED
            ? screening(warning, conclusion)
            : checking(warning, rule, conclusion));
  }

  /** The newest week is untouched, of the two before it a part still waits. */
  private boolean isLeftLying(OpenWarning warning) {
    double share =
        switch (lastWeek - warning.weekNo()) {
          case 0 -> 1;
          case 1 -> warning.state() == WarningState.RAISED ? 0.3 : 0.7;
          case 2 -> warning.state() == WarningState.RAISED ? 0.05 : 0.4;
          case 3 -> warning.state() == WarningState.RAISED ? 0 : 0.15;
          default -> 0;
        };
    return Chance.of(warning, "lying" + warning.state()) < share;
  }

  private Appointment screening(OpenWarning warning, Conclusion conclusion) {
    double chance = Chance.of(warning, "screening");
    int days = chance < 0.6 ? 0 : chance < 0.94 ? 1 : 2;
    Instant at = at(warning, warning.stepSince(), days);
    Step step =
        conclusion instanceof Conclusion.Harmless harmless && harmless.plain()
            ? new Step.NotProcessing(harmless.reason(), harmless.words())
            : new Step.Assigning(SENT);
    return new Appointment(false, step, at);
  }

  private Appointment checking(OpenWarning warning, Rule rule, Conclusion conclusion) {
    double chance = Chance.of(warning, "checking");
    int days = chance < 0.95 ? 1 + (int) (chance / 0.95 * 5) : 7;
    Instant at = at(warning, warning.stepSince(), days);
    Step step =
        switch (conclusion) {
          case Conclusion.Harmless harmless ->
              new Step.FindingHarmless(
                  harmless.reason(), Answers.to(rule, conclusion), harmless.words());
          case Conclusion.Irregular irregular ->
              new Step.FindingIrregular(
                  irregular.measure(), Answers.to(rule, conclusion), irregular.words());
        };
    return new Appointment(true, step, at);
  }

  /** In office hours so many working days after the moment; never before it. */
  private Instant at(OpenWarning warning, Instant since, int workingDays) {
    LocalDate day = since.atZone(zone).toLocalDate();
    LocalDate workingDay =
        calendar.plusWorkingDays(calendar.rollToWorkingDay(day).day(), workingDays).day();
    long minute = Math.round(Chance.of(warning, "minute" + warning.state()) * 440);
    Instant at = workingDay.atTime(9, 10).plusMinutes(minute).atZone(zone).toInstant();
    return at.isAfter(since) ? at : since.plusSeconds(1800);
  }
}
