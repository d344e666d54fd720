package org.jinye.tasks.internal.recurring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recurring work in PostgreSQL. */
@Repository
public class RecurringStore {

  private static final String SELECT =
      """
      select id, unit_code, kind, title, words, rhythm, nth, tier, role, days, since, active, made_by, version
      from tasks.recurring
      """;
  private static final String ADD =
      """
      insert into tasks.recurring (unit_code, kind, title, words, rhythm, nth, tier, role, days, since, made_by, made_at)
      values (:unit, :kind, :title, :words, :rhythm, :nth, :tier, :role, :days, :since, :by, :at)
      returning id
      """;
  private static final String SWITCH =
      """
      update tasks.recurring set active = :active, version = version + 1
      where id = :id and version = :version
      """;
  private static final String TAKE =
      """
      insert into tasks.occurrence (recurring_id, period, unit_code, opened_at)
      select :id, :period, unit, :at from unnest(:units::text[]) as unit order by unit
      on conflict do nothing
      returning unit_code
      """;

  private final JdbcClient database;

  RecurringStore(JdbcClient database) {
    this.database = database;
  }

  public List<RecurringWork> list() {
    return database.sql(SELECT + " order by unit_code, id").query(RecurringWork.class).list();
  }

  public Optional<RecurringWork> find(long id) {
    return database
        .sql(SELECT + " where id = :id")
        .param("id", id)
        .query(RecurringWork.class)
        .optional();
  }

  public long add(RecurringWork work, Instant at) {
    return database
        .sql(ADD)
        .param("unit", work.unitCode())
        .param("kind", work.kind())
        .param("title", work.title())
        .param("words", work.words())
        .param("rhythm", work.rhythm().name())
        .param("nth", work.nth())
        .param("tier", work.tier().name())
        .param("role", work.role().name())
        .param("days", work.days())
        .param("since", work.since())
        .param("by", Scope.required().actor())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** False when somebody else changed it since it was seen. */
  public boolean setActive(RecurringWork seen, boolean active) {
    return database
            .sql(SWITCH)
            .param("active", active)
            .param("id", seen.id())
            .param("version", seen.version())
            .update()
        == 1;
  }

  /** The units for which the asker is to open it: nobody did before. */
  List<String> take(RecurringWork work, String period, List<String> units, Instant at) {
    return database
        .sql(TAKE)
        .param("id", work.id())
        .param("period", period)
        .param("units", units.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
