package org.jinye.instruments.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentAct;
import org.jinye.instruments.NewInstrument;
import org.jinye.instruments.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instruments as rows. */
@Repository
public class InstrumentStore {

  static final String COLUMNS =
      """
      select id, version, unit_code, sender_code, about_code, kind, number, title, facts, demands,
        evidence, subject_kind, subject_id, state, issued_on, due_on, issued_by, issued_by_id,
        issued_at, received_on, drafted_on, replied_on, late_days, closed_on, rounds
      """;
  private static final String FROM = COLUMNS + " from instruments.instrument ";
  private static final String ADD =
      """
      insert into instruments.instrument
        (unit_code, sender_code, about_code, kind, title, facts, demands, evidence, subject_kind,
         subject_id, state, issued_on, due_on, issued_by, issued_by_id, issued_at, form_key)
      values (:unit, :sender, :about, :kind, :title, :facts, :demands, :evidence, :subjectKind,
        :subjectId, 'ISSUED', :on, :due, :by, :byId, :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String CHANGE =
      """
      update instruments.instrument
      set state = :state, due_on = :due, received_on = :received, drafted_on = :drafted,
          replied_on = :replied, late_days = :late, closed_on = :closed, rounds = :rounds,
          version = version + 1
      where id = :id and version = :version
      """;
  private static final String STEP =
      """
      insert into instruments.step
        (instrument_id, unit_code, about_code, at, actor, act, words, due_on, on_paper)
      values (:id, :unit, :about, :at, :actor, :act, :words, :due, :paper)
      """;
  private static final String STEPS =
      """
      select at, actor, act, words, due_on, on_paper from instruments.step
      where instrument_id = :id order by id
      """;

  private final JdbcClient database;

  InstrumentStore(JdbcClient database) {
    this.database = database;
  }

  /** A line of the timeline. */
  public record StepRow(
      Instant at,
      String actor,
      InstrumentAct act,
      String words,
      @Nullable LocalDate dueOn,
      boolean onPaper) {}

  /** Who did it when. */
  record Trace(Instant at, String actor, boolean onPaper) {}

  public Optional<Instrument> find(long id) {
    return database.sql(FROM + "where id = :id").param("id", id).query(Instrument.class).optional();
  }

  Optional<Instrument> lock(long id) {
    return database
        .sql(FROM + "where id = :id for update")
        .param("id", id)
        .query(Instrument.class)
        .optional();
  }

  Instrument get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no instrument " + id));
  }

  Optional<Instrument> findByForm(String key) {
    return database
        .sql(FROM + "where form_key = :key")
        .param("key", key)
        .query(Instrument.class)
        .optional();
  }

  public List<Instrument> listOf(Subject subject) {
    return database
        .sql(FROM + "where subject_kind = :kind and subject_id = :id order by id desc")
        .param("kind", subject.kind())
        .param("id", subject.id())
        .query(Instrument.class)
        .list();
  }

  public List<StepRow> steps(long id) {
    return database.sql(STEPS).param("id", id).query(StepRow.class).list();
  }

  /** Empty when the form has issued one before. */
  Optional<Long> add(
      NewInstrument of, String sender, LocalDate on, String by, long byId, Instant at) {
    return database
        .sql(ADD)
        .param("unit", of.receiver())
        .param("sender", sender)
        .param("about", of.about())
        .param("kind", of.kind().name())
        .param("title", of.title())
        .param("facts", of.facts())
        .param("demands", of.demands())
        .param("evidence", of.evidence())
        .param("subjectKind", of.subject().kind())
        .param("subjectId", of.subject().id())
        .param("on", Date.valueOf(on))
        .param("due", Date.valueOf(of.dueOn()))
        .param("by", by)
        .param("byId", byId)
        .param("at", Timestamp.from(at))
        .param("key", of.formKey())
        .query(Long.class)
        .optional();
  }

  void number(long id, String number) {
    database
        .sql("update instruments.instrument set number = :number where id = :id")
        .param("number", number)
        .param("id", id)
        .update();
  }

  /** Writes the instrument as it is now over the version that was locked. */
  void change(Instrument now) {
    int changed =
        database
            .sql(CHANGE)
            .param("state", now.state().name())
            .param("due", Date.valueOf(now.dueOn()))
            .param("received", now.receivedOn())
            .param("drafted", now.draftedOn())
            .param("replied", now.repliedOn())
            .param("late", now.lateDays())
            .param("closed", now.closedOn())
            .param("rounds", now.rounds())
            .param("id", now.id())
            .param("version", now.version())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("instrument changed under its lock: " + now.id());
    }
  }

  void addStep(
      Instrument of, InstrumentAct act, String words, @Nullable LocalDate due, Trace trace) {
    database
        .sql(STEP)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("about", of.aboutCode())
        .param("at", Timestamp.from(trace.at()))
        .param("actor", trace.actor())
        .param("act", act.name())
        .param("words", words)
        .param("due", due)
        .param("paper", trace.onPaper())
        .update();
  }

  /** The newest step that changed something, for whoever comes second. */
  StepRow last(long id) {
    List<StepRow> steps = steps(id);
    return steps.reversed().stream()
        .filter(step -> step.act() != InstrumentAct.NOTED)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no step of " + id));
  }
}
