package org.jinye.tasks.internal.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
      select n.unit, n.procedure, n.code, n.subject, n.title, n.step, :at, :by, string_to_array(n.taking, ',')::bigint[]
      from unnest(:units::text[], :procedures::bigint[], :codes::text[], :subjects::text[], :titles::text[],
                  :steps::text[], :takings::text[]) as n (unit, procedure, code, subject, title, step, taking)
      on conflict (code, subject_id) where step is not null do nothing
      returning code || '/' || subject_id
      """;
  // Locked in the order of their numbers: two who take many at once wait for one another, and no
  // more.
  private static final String CURRENT =
      """
      select r.id, r.version, r.unit_code, r.procedure_id, r.code, r.subject_id, r.title, r.step, r.outcome,
             t.desk,
             (select count(*) from tasks.cosign c where c.task_id = t.id and c.state = 'ASKED') as asked,
             (select count(*) from tasks.cosign c where c.task_id = t.id and c.state = 'SIGNED') as signed
      from tasks.running r
      left join tasks.task t on t.kind = r.code and t.subject_id = r.subject_id and t.is_open
      where r.code = :code and r.subject_id = any(:subjects)
        and not exists (select from tasks.running later
                        where later.code = r.code and later.subject_id = r.subject_id and later.id > r.id)
      order by r.id
      for no key update of r
      """;
  private static final String MOVE =
      """
      with moved as (
        update tasks.running r
        set version = r.version + 1, step = n.next, outcome = case when n.next is null then n.outcome end
        from unnest(:ids::bigint[], :versions::int[], :steps::text[], :outcomes::text[], :words::text[], :nexts::text[])
          as n (id, version, step, outcome, words, next)
        where r.id = n.id and r.version = n.version
        returning r.id, n.version, n.step, n.outcome, n.words
      )
      insert into tasks.running_step (running_id, number, step, outcome, at, actor_id, actor, words)
      select id, version, step, outcome, :at, cast(:actorId as bigint), :actor, words from moved
      returning running_id
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

  private Optional<Running> findBare(String code, String subject) {
    return database
        .sql(SELECT)
        .param("code", code)
        .param("subject", subject)
        .query(RunningStore::row)
        .optional();
  }

  /** Starts them in one statement; those that run already go on as they are and are left out. */
  List<Subject> start(Map<Subject, Version> subjects, Instant at) {
    Scope who = Scope.required();
    List<Subject> all = List.copyOf(subjects.keySet());
    Set<String> started =
        Set.copyOf(
            database
                .sql(START)
                .param("units", texts(all, Subject::unitCode))
                .param(
                    "procedures",
                    all.stream().map(one -> version(subjects, one).id()).toArray(Long[]::new))
                .param("codes", texts(all, Subject::code))
                .param("subjects", texts(all, Subject::id))
                .param("titles", texts(all, Subject::title))
                .param("steps", texts(all, one -> first(version(subjects, one))))
                .param("takings", texts(all, one -> taking(who, one)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", who.actor())
                .query(String.class)
                .list());
    return all.stream().filter(one -> started.contains(one.code() + "/" + one.id())).toList();
  }

  private static Version version(Map<Subject, Version> subjects, Subject of) {
    return Objects.requireNonNull(subjects.get(of));
  }

  private static String first(Version version) {
    return version.procedure().first().code();
  }

  private static String taking(Scope who, Subject subject) {
    boolean foreign = who.accountId() != 0 && !who.holds(subject.unitCode());
    return foreign ? Long.toString(who.accountId()) : "";
  }

  /** A step that passed all rules. */
  record Move(Running running, Taking taking, @Nullable String next) {}

  /** Moves them in one statement; the numbers of those that nobody else moved meanwhile. */
  Set<Long> move(List<Move> moves, Instant at) {
    Scope who = Scope.required();
    return Set.copyOf(
        database
            .sql(MOVE)
            .param("ids", moves.stream().map(one -> one.running().id()).toArray(Long[]::new))
            .param(
                "versions",
                moves.stream().map(one -> one.running().version()).toArray(Integer[]::new))
            .param("steps", texts(moves, one -> one.taking().step()))
            .param("outcomes", texts(moves, one -> one.taking().outcome()))
            .param("words", texts(moves, one -> one.taking().words()))
            .param("nexts", moves.stream().map(Move::next).toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("actorId", who.accountId() == 0 ? null : who.accountId())
            .param("actor", who.actor())
            .query(Long.class)
            .list());
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  /**
   * A procedure that runs or ran, and the open task of its step.
   *
   * @param desk where the task lies; null = no task is open
   * @param asked how many were asked to sign and have not
   */
  record Current(Running running, @Nullable String desk, int asked, int signed) {}

  /** The newest run for each of the subjects, locked until the transaction ends. */
  List<Current> lockCurrent(String code, Collection<String> subjects) {
    return database
        .sql(CURRENT)
        .param("code", code)
        .param("subjects", subjects.toArray(String[]::new))
        .query((row, number) ->
            new Current(
                row(row, number), row.getString("desk"), row.getInt("asked"), row.getInt("signed")))
        .list();
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
