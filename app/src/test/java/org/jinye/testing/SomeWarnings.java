package org.jinye.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.CommonReason;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.Measure;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes warnings of any state with their timelines straight into the tables. */
public final class SomeWarnings {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String RUN =
      """
      insert into warnings.run (unit_code, from_date, to_date, state, started_by, asked_at, raised_at)
      values (:unit, '2026-01-01', '2026-12-31', 'FINISHED', 'test', now(), now())
      returning id
      """;
  private static final String WARNING =
      """
      insert into warnings.warning (
        unit_code, finding_key, run_id, rule_id, rule_version, retailer_id, week_no, occurred_on,
        cycle_start, observed, sentence, priority, state, raised_at, step_since, reason_code,
        measure, ended_by, ended_at)
      values (
        :unit, :key, :run, :rule, 1, :retailer, :week, :day,
        :day, 24000, '本次订货 120 条', :priority, :state, :raised, :since, :reason,
        :measure, :endedBy, :ended)
      returning id
      """;
  private static final String EVENT =
      """
      insert into warnings.event (warning_id, unit_code, at, actor, kind)
      values (:warning, :unit, :at, 'test', :kind)
      """;

  private final JdbcClient database;
  private final OwnCity city;
  private final Random random;
  private final long run;

  public SomeWarnings(JdbcClient database, OwnCity city, long seed) {
    this.database = database;
    this.city = city;
    this.random = new Random(seed);
    this.run =
        Scope.system("test")
            .get(() -> database.sql(RUN).param("unit", city.code()).query(Long.class).single());
  }

  public long run() {
    return run;
  }

  /** Writes n warnings of random kinds in both counties, on random days of the stretch. */
  public void scatter(int n, LocalDate first, LocalDate last) {
    List<Rule> rules = Rulebook.load().rules();
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
    for (int i = 0; i < n; i++) {
      String county = random.nextBoolean() ? city.eastCounty() : city.westCounty();
      WarningState state = any(WarningState.values());
      boolean returned = state == WarningState.RAISED && random.nextInt(3) == 0;
      Rule rule = rules.get(random.nextInt(rules.size()));
      add(county, rule, first.plusDays(random.nextInt(days)), state, returned);
    }
  }

  /** Writes one warning that was raised the day after the business, and what came after. */
  public long add(String county, Rule rule, LocalDate day, WarningState state) {
    return add(county, rule, day, state, false);
  }

  private long add(String county, Rule rule, LocalDate day, WarningState state, boolean returned) {
    Instant raised = at(day.plusDays(1));
    Instant second = raised.plusSeconds(random.nextInt(6) * 86_400L);
    Instant third = second.plusSeconds(random.nextInt(15) * 86_400L);
    boolean assigned = state == WarningState.ASSIGNED || state.isChecked() || returned;
    Instant since =
        switch (state) {
          case RAISED -> returned ? third : raised;
          case ASSIGNED, NOT_PROCESSED -> second;
          case HARMLESS, IRREGULAR -> third;
        };
    return Scope.system("test")
        .get(() -> {
          long id = insert(county, rule, day, state, raised, since);
          event(id, county, raised, EventKind.RAISED);
          if (assigned) {
            event(id, county, second, EventKind.ASSIGNED);
          }
          if (state.isClosed()) {
            event(id, county, since, EventKind.valueOf(state.name()));
          } else if (returned) {
            event(id, county, third, EventKind.RETURNED);
          }
          return id;
        });
  }

  private long insert(
      String county, Rule rule, LocalDate day, WarningState state, Instant raised, Instant since) {
    boolean closed = state.isClosed();
    String retailer = county + "%06d".formatted(random.nextInt(20));
    return database
        .sql(WARNING)
        .param("unit", county)
        .param("key", rule.id() + "/" + retailer + "/" + random.nextLong())
        .param("run", run)
        .param("rule", rule.id())
        .param("retailer", retailer)
        .param("week", Weeks.number(day))
        .param("day", day)
        .param("priority", random.nextInt(100))
        .param("state", state.name())
        .param("raised", Timestamp.from(raised))
        .param("since", Timestamp.from(since))
        .param("reason", reason(rule, state))
        .param("measure", measure(state))
        .param("endedBy", closed ? "test" : null)
        .param("ended", closed ? Timestamp.from(since) : null)
        .query(Long.class)
        .single();
  }

  private @Nullable String reason(Rule rule, WarningState state) {
    if (state != WarningState.NOT_PROCESSED && state != WarningState.HARMLESS) {
      return null;
    }
    int causes = rule.harmlessCauses().size();
    int chosen = random.nextInt(causes + 1);
    return chosen < causes
        ? rule.harmlessCauses().get(chosen).code()
        : CommonReason.DUPLICATE.name();
  }

  private @Nullable String measure(WarningState state) {
    return state == WarningState.IRREGULAR ? any(Measure.values()).name() : null;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private void event(long warning, String county, Instant at, EventKind kind) {
    database
        .sql(EVENT)
        .param("warning", warning)
        .param("unit", county)
        .param("at", Timestamp.from(at))
        .param("kind", kind.name())
        .update();
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
  }
}
