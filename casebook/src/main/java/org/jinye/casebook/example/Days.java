package org.jinye.casebook.example;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jinye.casebook.WorkDays;

/** The days of an example, each within its limit. */
record Days(
    LocalDate found,
    LocalDate filed,
    LocalDate handled,
    LocalDate asked,
    LocalDate appraised,
    LocalDate valued,
    LocalDate announced,
    LocalDate inquired,
    LocalDate reviewed,
    LocalDate noticed,
    LocalDate told,
    LocalDate defended,
    LocalDate hearingNoticed,
    LocalDate heard,
    LocalDate hearingReported,
    LocalDate discussed,
    LocalDate decided,
    LocalDate served,
    LocalDate executed,
    LocalDate closed,
    LocalDate archived) {

  private static final int HEARING_DAYS = 5;
  private static final int NOTICE_DAYS = 7;
  private static final int CLAIM_DAYS = 30;

  static Days of(Course course, LocalDate found, WorkDays work, SplittableRandom random) {
    int wait = 1 + random.nextInt(4);
    LocalDate filed = course.is(Course.Trait.SPOT) ? found : work.plus(found, wait);
    LocalDate handled = work.plus(found, 5 + random.nextInt(3));
    LocalDate asked = work.plus(filed, random.nextInt(3));
    LocalDate appraised = work.plus(handled, 3 + random.nextInt(5));
    LocalDate valued =
        course.is(Course.Trait.APPRAISED) ? work.plus(appraised, 1) : work.plus(handled, 1);
    LocalDate announced = work.plus(valued, 1);
    LocalDate inquired = work.plus(valued, 2 + random.nextInt(3));
    LocalDate reviewed = work.plus(inquired, 1 + random.nextInt(2));
    LocalDate noticed = work.plus(reviewed, 1);
    LocalDate told = work.plus(noticed, random.nextInt(3));
    LocalDate defended = work.plus(told, 2);
    LocalDate hearingNoticed = work.plus(told, 3 + random.nextInt(2));
    LocalDate heard = work.plus(hearingNoticed, NOTICE_DAYS + 1 + random.nextInt(3));
    LocalDate hearingReported = work.plus(heard, 2);
    LocalDate free;
    if (course.is(Course.Trait.HEARD)) {
      free = hearingReported;
    } else if (course.is(Course.Trait.WAIVED)) {
      free = defended;
    } else {
      free = work.plus(told, HEARING_DAYS + random.nextInt(3));
    }
    LocalDate discussed = work.plus(free, 1);
    LocalDate decided =
        course.is(Course.Trait.OWNERLESS)
            ? work.plus(announced.plusDays(CLAIM_DAYS), 2)
            : work.plus(discussed, 1);
    LocalDate served = work.plus(decided, random.nextInt(5));
    LocalDate executed = work.plus(served, 2 + random.nextInt(8));
    LocalDate closed = work.plus(executed, 1 + random.nextInt(3));
    return new Days(
        found,
        filed,
        handled,
        asked,
        appraised,
        valued,
        announced,
        inquired,
        reviewed,
        noticed,
        told,
        defended,
        hearingNoticed,
        heard,
        hearingReported,
        discussed,
        decided,
        served,
        executed,
        closed,
        work.plus(closed, 3 + random.nextInt(10)));
  }
}
