package org.jinye.warnings.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Measure;
import org.jinye.warnings.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings as rows: read for a step, and changed by it. */
@Repository
class WarningStore {

  private static final String FOR_UPDATE =
      """
      select id, version, unit_code, rule_id, rule_version, subject, week_no, state
      from warnings.warning
      where id in (:ids)
      order by id
      for update
      """;
  private static final String LAST_EVENT =
      """
      select warning_id, actor as by, at, kind
      from warnings.event
      where warning_id = :id and kind not in ('NOTED', 'FOLLOWED')
      order by id desc
      limit 1
      """;
  private static final String CHANGE =
      """
      update warnings.warning
      set state = :state, step_since = :at, version = version + 1, words = :words,
          reason_code = :reason, measure = :measure, ended_by = :endedBy, ended_at = :endedAt,
          ended_by_id = case when :state in ('RAISED', 'ASSIGNED') then null else platform.asker() end
      where id = :id and version = :version
      """;
  private static final String EVENT =
      """
      insert into warnings.event
        (warning_id, unit_code, at, actor, kind, words, reason_code, measure)
      values (:id, :unit, :at, :actor, :kind, :words, :reason, :measure)
      returning id
      """;
  private static final String ANSWER =
      """
      insert into warnings.answer (event_id, warning_id, unit_code, question, value)
      values (:event, :id, :unit, :question, :value)
      """;

  private final JdbcClient database;

  WarningStore(JdbcClient database) {
    this.database = database;
  }

  /** The warnings in the asker's scope, locked until the transaction ends. */
  List<StoredWarning> lock(Collection<Long> ids) {
    return database.sql(FOR_UPDATE).param("ids", ids).query(StoredWarning.class).list();
  }

  Handled.Overtaken lastChange(long id) {
    return database
        .sql(LAST_EVENT)
        .param("id", id)
        .query((row, n) ->
            new Handled.Overtaken(
                row.getLong("warning_id"),
                row.getString("by"),
                row.getTimestamp("at").toInstant(),
                EventKind.valueOf(row.getString("kind"))))
        .single();
  }

  /** Writes the step's outcome, its answers and its line of the timeline. */
  void change(StoredWarning warning, Step step, String actor, Instant at) {
    boolean ends = step.target().isClosed();
    Timestamp now = Timestamp.from(at);
    int changed =
        database
            .sql(CHANGE)
            .param("state", step.target().name())
            .param("at", now)
            .param("words", step.words())
            .param("reason", reason(step))
            .param("measure", measure(step))
            .param("endedBy", ends ? actor : null)
            .param("endedAt", ends ? now : null)
            .param("id", warning.id())
            .param("version", warning.version())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("warning changed under its lock: " + warning.id());
    }
    long event =
        addEvent(
            warning,
            step.event(),
            step.words(),
            actor,
            at,
            Optional.ofNullable(reason(step)),
            Optional.ofNullable(measure(step)));
    answers(step).forEach((question, value) -> answer(warning, event, question, value));
  }

  void addNote(StoredWarning warning, String words, String actor, Instant at) {
    addEvent(warning, EventKind.NOTED, words, actor, at, Optional.empty(), Optional.empty());
  }

  private long addEvent(
      StoredWarning warning,
      EventKind kind,
      String words,
      String actor,
      Instant at,
      Optional<String> reason,
      Optional<String> measure) {
    return database
        .sql(EVENT)
        .param("id", warning.id())
        .param("unit", warning.unitCode())
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .param("kind", kind.name())
        .param("words", words)
        .param("reason", reason.orElse(null))
        .param("measure", measure.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Keeps an answer with the warnings of its own rule only; keys are {@code W03.question}. */
  private void answer(StoredWarning warning, long event, String key, String value) {
    String own = warning.ruleId() + ".";
    if (key.startsWith(own) && !value.isBlank()) {
      database
          .sql(ANSWER)
          .param("event", event)
          .param("id", warning.id())
          .param("unit", warning.unitCode())
          .param("question", key.substring(own.length()))
          .param("value", value)
          .update();
    }
  }

  private static Map<String, String> answers(Step step) {
    return switch (step) {
      case Step.FindingHarmless harmless -> harmless.answers();
      case Step.FindingIrregular irregular -> irregular.answers();
      case Step.NotProcessing ignored -> Map.of();
      case Step.Assigning ignored -> Map.of();
      case Step.Returning ignored -> Map.of();
      case Step.Reopening ignored -> Map.of();
    };
  }

  private static @Nullable String reason(Step step) {
    return switch (step) {
      case Step.NotProcessing notProcessing -> notProcessing.reason();
      case Step.FindingHarmless harmless -> harmless.reason();
      case Step.FindingIrregular ignored -> null;
      case Step.Assigning ignored -> null;
      case Step.Returning ignored -> null;
      case Step.Reopening ignored -> null;
    };
  }

  private static @Nullable String measure(Step step) {
    Measure measure = step instanceof Step.FindingIrregular irregular ? irregular.measure() : null;
    return measure == null ? null : measure.name();
  }
}
