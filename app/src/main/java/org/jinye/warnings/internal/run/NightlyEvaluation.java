package org.jinye.warnings.internal.run;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.warnings.RunRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every night each city's new days are judged, and some days before them once more. */
@Component
class NightlyEvaluation {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyEvaluation.class);
  private static final String STARTED_BY = "系统（夜间评估）";

  /** Data that came late is seen when it is no later than this. */
  private static final int DAYS_AT_LEAST = 14;

  private static final String LAST_JUDGED =
      "select max(to_date) from warnings.run where unit_code = :city and state = 'FINISHED'";

  private final JdbcClient database;
  private final JudgeableDays days;
  private final RunStarting starting;
  private final Clock clock;

  NightlyEvaluation(JdbcClient database, JudgeableDays days, RunStarting starting, Clock clock) {
    this.database = database;
    this.days = days;
    this.starting = starting;
    this.clock = clock;
  }

  /** Asks for a run of each city that has retailers. */
  void askAll() {
    Scope.system("夜间评估").run(() -> days.listCities().forEach(this::ask));
  }

  private void ask(String city) {
    Optional<LocalDate> last = days.findLast(city);
    if (last.isEmpty()) {
      LOG.info("nightly evaluation of {}: no order lines yet", city);
      return;
    }
    RunRequest request = new RunRequest(city, from(city, last.get()), last.get(), STARTED_BY);
    long id = starting.ask(request, clock.instant());
    LOG.info("nightly evaluation of {}: run {}", city, id);
  }

  /** The day after the last finished run's end, or earlier. */
  LocalDate from(String city, LocalDate last) {
    LocalDate atLeast = last.minusDays(DAYS_AT_LEAST - 1L);
    return database
        .sql(LAST_JUDGED)
        .param("city", city)
        .query(LocalDate.class)
        .optional()
        .map(judged -> judged.plusDays(1))
        .filter(next -> next.isBefore(atLeast))
        .orElse(atLeast);
  }
}
