package org.jinye.tasks.internal.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.jinye.tasks.Procedures.Subject;
import org.jinye.tasks.Running;
import org.jinye.tasks.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Procedures that run, in PostgreSQL. */
@Repository
public class RunningStore {

  private static final String SELECT =
      """
      select id, version, unit_code, procedure_id, code, subject_id, title, step, outcome
      from tasks.running where code = :code and subject_id = :subject order by id desc limit 1
      """;
  private static final String STEPS =
      """
      select number, step, outcome, at, actor, words from tasks.running_step
      where running_id = :id order by number
      """;
  private static final String START =
      """
      insert into tasks.running (unit_code, procedure_id, code, subject_id, title, step, started_at, started_by, participants)
      values (:unit, :procedure, :code, :subject, :title, :step, :at, :by, cast(:taking as bigint[]))
      on conflict (code, subject_id) where step is not null do nothing
      """;
  private static final String MOVE =
      """
      with moved as (
        update tasks.running set version = version + 1, step = :next, outcome = case when :next is null then :outcome end
        where id = :id and version = :version
        returning id, version
      )
      insert into tasks.running_step (running_id, number, step, outcome, at, actor_id, actor, words)
      select id, version - 1, :step, :outcome, :at, cast(:actorId as bigint), :actor, :words from moved
      """;
  private static final String WAITING =
      """
      select t.id, t.version, t.desk,
             (select count(*) from tasks.cosign c where c.task_id = t.id and c.state = 'ASKED') as asked,
             (select count(*) from tasks.cosign c where c.task_id = t.id and c.state = 'SIGNED') as signed
      from tasks.task t where t.kind = :code and t.subject_id = :subject and t.is_open
      """;

  private final JdbcClient database;

  RunningStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<Running> find(String code, String subject) {
    return findBare(code, subject)
        .map(found ->
            new Running(
                found.id(),
                found.version(),
                found.unitCode(),
                found.procedureId(),
                found.code(),
                found.subjectId(),
                found.title(),
                found.step(),
                found.outcome(),
                database.sql(STEPS).param("id", found.id()).query(Running.Taken.class).list()));
  }

  /** Without the steps taken. */
  Optional<Running> findBare(String code, String subject) {
    return database
        .sql(SELECT)
        .param("code", code)
        .param("subject", subject)
        .query(RunningStore::row)
        .optional();
  }

  boolean start(Subject subject, Version version, Instant at) {
    Scope who = Scope.required();
    boolean foreign = who.accountId() != 0 && !who.holds(subject.unitCode());
    return database
            .sql(START)
            .param("unit", subject.unitCode())
            .param("procedure", version.id())
            .param("code", subject.code())
            .param("subject", subject.id())
            .param("title", subject.title())
            .param("step", version.procedure().first().code())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", who.actor())
            .param("taking", foreign ? "{" + who.accountId() + "}" : "{}")
            .update()
        == 1;
  }

  boolean move(Running running, Taking taking, @Nullable String next, Instant at) {
    Scope who = Scope.required();
    return database
            .sql(MOVE)
            .param("id", running.id())
            .param("version", running.version())
            .param("next", next, java.sql.Types.VARCHAR)
            .param("step", taking.step())
            .param("outcome", taking.outcome())
            .param("words", taking.words())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("actorId", who.accountId() == 0 ? null : who.accountId())
            .param("actor", who.actor())
            .update()
        == 1;
  }

  /** The open task of the current step, and how many were asked to sign and signed. */
  record Waiting(long id, int version, String desk, int asked, int signed) {}

  Optional<Waiting> findWaiting(String code, String subject) {
    return database
        .sql(WAITING)
        .param("code", code)
        .param("subject", subject)
        .query(Waiting.class)
        .optional();
  }

  private static Running row(ResultSet row, int ignored) throws SQLException {
    return new Running(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("unit_code"),
        row.getLong("procedure_id"),
        row.getString("code"),
        row.getString("subject_id"),
        row.getString("title"),
        row.getString("step"),
        row.getString("outcome"),
        List.of());
  }
}
