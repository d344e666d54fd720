package org.jinye.releases.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseAct;
import org.jinye.releases.ReleaseValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases as rows. */
@Repository
public class ReleaseStore {

  static final String COLUMNS =
      """
      select id, version, unit_code, rule_id, rule_version, reason, state, backtest_id, shadow_since,
        replaces, created_by, created_by_id, created_at
      """;
  private static final String FROM = COLUMNS + " from releases.release ";
  private static final String TURN =
      "select pg_advisory_xact_lock(hashtextextended('releases of ' || :unit || ' ' || :rule, 0))";
  private static final String ADD =
      """
      insert into releases.release
        (unit_code, rule_id, rule_version, reason, state, created_by, created_by_id, created_at)
      values (:unit, :rule, :version, :reason, 'DRAFT', :by, :byId, :at)
      returning id
      """;
  private static final String VALUE =
      """
      insert into releases.value (release_id, unit_code, parameter, dimension, code, value)
      values (:id, :unit, :parameter, :dimension, :code, :value)
      """;
  private static final String CHANGE =
      """
      update releases.release
      set state = :state, rule_version = :ruleVersion, reason = :reason, backtest_id = :backtest,
          shadow_since = :shadow, replaces = :replaces, version = version + 1
      where id = :id and version = :version
      """;
  private static final String STEP =
      """
      insert into releases.step (release_id, unit_code, at, actor, act, words)
      values (:id, :unit, :at, :actor, :act, :words)
      """;
  private static final String STEPS =
      "select at, actor, act, words from releases.step where release_id = :id order by id";
  private static final String PERIODS =
      """
      select valid_from, valid_to from releases.period where release_id = :id order by valid_from, id
      """;
  private static final String OPEN_PERIOD =
      """
      insert into releases.period (release_id, unit_code, rule_id, valid_from)
      values (:id, :unit, :rule, :from)
      """;
  // one that was to end on a day to come had not ended yet
  private static final String RESTORE_PERIOD =
      """
      update releases.period set valid_to = null
      where id = (select max(id) from releases.period where release_id = :id) and valid_to >= :from
      """;
  private static final String CLOSE_PERIOD =
      """
      update releases.period set valid_to = greatest(valid_from, :to)
      where release_id = :id and valid_to is null
      """;

  private final JdbcClient database;

  ReleaseStore(JdbcClient database) {
    this.database = database;
  }

  /** A line of the timeline. */
  public record StepRow(Instant at, String actor, ReleaseAct act, String words) {}

  /** When it was in force; {@code validTo} is the first day on which it was not. */
  public record PeriodRow(LocalDate validFrom, @Nullable LocalDate validTo) {}

  public Optional<Release> find(long id) {
    return database.sql(FROM + "where id = :id").param("id", id).query(Release.class).optional();
  }

  Optional<Release> lock(long id) {
    return database
        .sql(FROM + "where id = :id for update")
        .param("id", id)
        .query(Release.class)
        .optional();
  }

  /** Until the end of the transaction nobody else changes releases of the unit and rule. */
  void awaitTurn(String unitCode, String ruleId) {
    database.sql(TURN).param("unit", unitCode).param("rule", ruleId).query(row -> {});
  }

  /** The one in force, or to be, of the unit itself. */
  public Optional<Release> live(String unitCode, String ruleId) {
    return find(unitCode, ruleId, "LIVE");
  }

  /** The one that is tried beside it. */
  Optional<Release> inShadow(String unitCode, String ruleId) {
    return find(unitCode, ruleId, "SHADOW");
  }

  private Optional<Release> find(String unitCode, String ruleId, String state) {
    return database
        .sql(FROM + "where unit_code = :unit and rule_id = :rule and state = :state")
        .param("unit", unitCode)
        .param("rule", ruleId)
        .param("state", state)
        .query(Release.class)
        .optional();
  }

  public List<StepRow> steps(long id) {
    return database.sql(STEPS).param("id", id).query(StepRow.class).list();
  }

  public List<PeriodRow> periods(long id) {
    return database.sql(PERIODS).param("id", id).query(PeriodRow.class).list();
  }

  long add(String unitCode, Draft draft, String by, long byId, Instant at) {
    long id =
        database
            .sql(ADD)
            .param("unit", unitCode)
            .param("rule", draft.ruleId())
            .param("version", draft.ruleVersion())
            .param("reason", draft.reason())
            .param("by", by)
            .param("byId", byId)
            .param("at", Timestamp.from(at))
            .query(Long.class)
            .single();
    addValues(id, unitCode, draft.values());
    return id;
  }

  void replaceValues(Release release, List<ReleaseValue> values) {
    database
        .sql("delete from releases.value where release_id = :id")
        .param("id", release.id())
        .update();
    addValues(release.id(), release.unitCode(), values);
  }

  private void addValues(long id, String unitCode, List<ReleaseValue> values) {
    for (ReleaseValue value : values) {
      var dimension = value.dimension();
      database
          .sql(VALUE)
          .param("id", id)
          .param("unit", unitCode)
          .param("parameter", value.parameter())
          .param("dimension", dimension == null ? "" : dimension.name())
          .param("code", value.code())
          .param("value", value.value())
          .update();
    }
  }

  /** Writes the release as it is now over the version that was locked. */
  void change(Release now) {
    int changed =
        database
            .sql(CHANGE)
            .param("state", now.state().name())
            .param("ruleVersion", now.ruleVersion())
            .param("reason", now.reason())
            .param("backtest", now.backtestId())
            .param("shadow", now.shadowSince())
            .param("replaces", now.replaces())
            .param("id", now.id())
            .param("version", now.version())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("release changed under its lock: " + now.id());
    }
  }

  void addStep(Release of, ReleaseAct act, String words, String actor, Instant at) {
    database
        .sql(STEP)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .param("act", act.name())
        .param("words", words)
        .update();
  }

  void openPeriod(Release of, LocalDate from) {
    database
        .sql(OPEN_PERIOD)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("rule", of.ruleId())
        .param("from", from)
        .update();
  }

  /** In force again from the day, or without an interruption when it still was. */
  void restorePeriod(Release of, LocalDate from) {
    int restored =
        database
            .sql(RESTORE_PERIOD)
            .param("id", of.id())
            .param("from", Date.valueOf(from))
            .update();
    if (restored == 0) {
      openPeriod(of, from);
    }
  }

  void closePeriod(Release of, LocalDate to) {
    database.sql(CLOSE_PERIOD).param("id", of.id()).param("to", Date.valueOf(to)).update();
  }
}
