package org.jinye.warnings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.warnings.HandlingLimits;
import org.jinye.warnings.Stage;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;
import org.jinye.worktime.OpenLimit;
import org.jinye.worktime.OpenLimits;
import org.jinye.worktime.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limits of open warnings, for the report of a new calendar: those of a county that came to a
 * stage on one day are one, as thousands may.
 */
@Component
class OpenStepLimits implements OpenLimits {

  private static final String OPEN =
      """
      select left(unit_code, 6) as county, state, (step_since at time zone :zone)::date as since,
             count(*) as warnings
      from warnings.warning
      where state in ('RAISED', 'ASSIGNED')
      group by 1, 2, 3
      order by 1, 2, 3
      """;

  private final JdbcClient database;
  private final Organization organization;
  private final HandlingLimits limits;
  private final Clock clock;

  OpenStepLimits(
      JdbcClient database, Organization organization, HandlingLimits limits, Clock clock) {
    this.database = database;
    this.organization = organization;
    this.limits = limits;
    this.clock = clock;
  }

  private record Group(String county, WarningState state, LocalDate since, long warnings) {}

  @Override
  public List<OpenLimit> listOpenLimits() {
    Map<String, String> names =
        organization.listCounties().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    return database
        .sql(OPEN)
        .param("zone", clock.getZone().getId())
        .query(Group.class)
        .list()
        .stream()
        .map(group -> limit(group, names.getOrDefault(group.county(), group.county())))
        .toList();
  }

  private OpenLimit limit(Group group, String county) {
    String subject =
        "%s：%s 起%s的预警 %d 条"
            .formatted(county, group.since(), group.state().title(), group.warnings());
    int days = limits.days(group.state());
    Function<WorkCalendar, LocalDate> due =
        calendar -> calendar.plusWorkingDays(group.since(), days).day();
    String path = WarningLink.all().state(group.state()).county(group.county()).href();
    return new OpenLimit(group.county(), "预警", subject, stage(group.state()), path, due);
  }

  private static String stage(WarningState state) {
    return state == Stage.SCREENING.state() ? Stage.SCREENING.title() : Stage.CHECKING.title();
  }
}
