package org.jinye.warnings.web.run;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.internal.run.RunLine;
import org.jinye.warnings.internal.run.RunList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a run readable: names instead of codes, times of our zone. */
@Component
class RunRows {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RunList runs;
  private final Organization organization;
  private final Clock clock;

  RunRows(RunList runs, Organization organization, Clock clock) {
    this.runs = runs;
    this.organization = organization;
    this.clock = clock;
  }

  RunRow row(long id, SignedIn me) {
    return row(runs.find(id).orElseThrow(() -> NotFound.of("评估")), me);
  }

  RunRow row(RunLine line, SignedIn me) {
    return new RunRow(
        line,
        name(line.unitCode()),
        minute(line.askedAt()),
        minute(line.startedAt()),
        minute(line.endedAt()),
        minute(line.taken() == null ? null : line.taken().computedAt()),
        mayEvaluate(me) && !line.state().isEnded() && !line.cancelAsked());
  }

  /** The unit's name: runs are the city's, also for those who see a county of it. */
  String name(String unitCode) {
    return organization.unitName(unitCode);
  }

  /** Who may start and stop evaluations. */
  static boolean mayEvaluate(SignedIn me) {
    return me.isCitySupervisor() || me.isAdministrator();
  }

  /** A moment of our zone, to the minute. */
  String moment(Instant moment) {
    return minute(moment);
  }

  private String minute(@Nullable Instant moment) {
    return moment == null ? "" : MINUTE.format(moment.atZone(clock.getZone()));
  }
}
