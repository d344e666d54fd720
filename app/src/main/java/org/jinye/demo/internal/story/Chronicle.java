package org.jinye.demo.internal.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jinye.platform.Weeks;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.jinye.worktime.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The city's weeks one after the other: each Monday morning of the last month the week before is
 * evaluated, earlier every other Monday, in the first quarter every fourth; until then people have
 * handled what was due.
 */
@Component
class Chronicle {

  private static final int WEEKS_WITHOUT_HISTORY = 3;
  private static final int MORNING = 6;
  private static final int NOON = 12;
  private static final int MONTH = 4;
  private static final int QUARTER = 13;
  private static final int QUIET_WEEKS = 8;
  private static final int HOUR = 3600;

  private final Making making;
  private final Handling handling;
  private final EvaluatingOrders evaluating;
  private final WorkingDays workingDays;
  private final Quieting quieting;
  private final Aftermath aftermath;
  private final SecondLook secondLook;
  private final People people;
  private final ZoneId zone;

  Chronicle(
      Making making,
      Handling handling,
      EvaluatingOrders evaluating,
      WorkingDays workingDays,
      Quieting quieting,
      Aftermath aftermath,
      SecondLook secondLook,
      People people,
      Clock clock) {
    this.making = making;
    this.handling = handling;
    this.evaluating = evaluating;
    this.workingDays = workingDays;
    this.quieting = quieting;
    this.aftermath = aftermath;
    this.secondLook = secondLook;
    this.people = people;
    this.zone = clock.getZone();
  }

  /** Goes on where it stopped. */
  void tell(CityPlan plan, Path truth, Consumer<String> progress) throws IOException {
    Judging judging = new Judging(TruthBook.read(truth));
    Diary diary = new Diary(workingDays.calendar(), zone, plan.lastWeek());
    int first = plan.firstWeek() + Math.min(WEEKS_WITHOUT_HISTORY, plan.weeks() - 1);
    // the first weeks have no history to compare with, and are evaluated at once
    int from = plan.firstWeek();
    for (int week = first; week <= plan.lastWeek(); week++) {
      if (waits(week, plan) || hasNoOrders(week, plan)) {
        continue;
      }
      String step = "week " + Weeks.name(week);
      if (!making.isDone(step)) {
        progress.accept("评估并处置 " + Weeks.title(week));
        Instant morning = morningAfter(week, plan);
        handling.catchUp(judging, diary, morning);
        if (week == plan.lastWeek() - QUIET_WEEKS) {
          quieting.quiet(judging, morning);
        }
        evaluate(Weeks.monday(from), Weeks.sunday(week), morning);
        making.done(step);
      }
      from = week + 1;
    }
    handling.catchUp(judging, diary, now(plan));
    progress.accept("发出文书、安排走访、抽查");
    quieting.propose(judging, now(plan).minusSeconds(HOUR));
    aftermath.happen(now(plan));
    secondLook.happen(plan);
  }

  /**
   * Whether the week is evaluated with one after it. A run costs about the same for one week as for
   * four, and somebody waits for the first start.
   */
  private static boolean waits(int week, CityPlan plan) {
    int ago = plan.lastWeek() - week;
    return ago > MONTH && ago % (ago < QUARTER ? 2 : MONTH) != 0;
  }

  /** A city made in the night to Monday knows nothing yet of the week that begins. */
  private static boolean hasNoOrders(int week, CityPlan plan) {
    return plan.until().isBefore(Weeks.monday(week).atTime(NOON, 0));
  }

  private void evaluate(LocalDate from, LocalDate to, Instant at) {
    RunRequest request = new RunRequest(People.CITY_CODE, from, to, people.citySupervisor().name());
    RunResult result = people.citySupervisor().scope().get(() -> evaluating.evaluate(request, at));
    if (result.state() != RunState.FINISHED) {
      throw new IllegalStateException("the demo city was not evaluated: " + result);
    }
  }

  private Instant morningAfter(int week, CityPlan plan) {
    Instant morning = Weeks.monday(week + 1).atTime(MORNING, 0).atZone(zone).toInstant();
    return morning.isBefore(now(plan)) ? morning : now(plan);
  }

  private Instant now(CityPlan plan) {
    return plan.until().atZone(zone).toInstant();
  }
}
