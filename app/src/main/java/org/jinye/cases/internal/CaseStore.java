package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Sanction;
import org.jinye.casebook.Stage;
import org.jinye.casebook.fine.FineAccount;
import org.jinye.cases.CaseRow;
import org.jinye.cases.NewCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases as rows: the columns of the case itself and what happened to it. */
@Repository
public class CaseStore {

  static final String COLUMNS =
      """
      select id, version, unit_code, procedure, stage, course_end, number, cause, source, found_at,
        place, summary, campaign, origin_kind, origin_id, filed_on, decided_on, served_on, ended_on,
        archived_on, due_on, fine_fen, party_name, sticks, value_fen, suspected,
        transfer_stage, opened_by, opened_by_id, opened_at
      """;
  private static final String FROM = COLUMNS + " from cases.file ";
  private static final String ADD =
      """
      insert into cases.file
        (unit_code, procedure, stage, cause, source, found_at, place, summary, campaign, origin_kind,
         origin_id, opened_by, opened_by_id, opened_at, form_key)
      values (:unit, :procedure, 'CHECKING', :cause, :source, :found, :place, :summary, :campaign,
        :originKind, :originId, :by, :byId, :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String FACTS =
      """
      update cases.file
      set cause = :cause, source = :source, found_at = :found, place = :place, summary = :summary,
          campaign = :campaign
      where id = :id
      """;
  private static final String DECISION =
      """
      update cases.file
      set sanctions = :sanctions, base_fen = :base, gains_fen = :gains, fine_fen = :fine
      where id = :id
      """;
  private static final String COURSE =
      """
      update cases.file
      set stage = :stage, course_end = :end, number = :number, filed_on = :filed,
          decided_on = :decided, served_on = :served, ended_on = :ended, archived_on = :archived
      where id = :id
      """;
  private static final String STEP =
      """
      insert into cases.step (file_id, unit_code, at, actor, act, words)
      values (:id, :unit, :at, :actor, :act, :words)
      """;

  private final JdbcClient database;

  CaseStore(JdbcClient database) {
    this.database = database;
  }

  /** A line of what happened; {@code act} is OPENED, CHANGED, NOTED or the code of a step. */
  public record StepRow(Instant at, String actor, String act, String words) {}

  /**
   * How far a case has come.
   *
   * @param end name of the {@link org.jinye.casebook.procedure.CaseEnd}; empty while it goes on
   */
  record CourseNow(
      Stage stage,
      String end,
      String number,
      @Nullable LocalDate filedOn,
      @Nullable LocalDate decidedOn,
      @Nullable LocalDate servedOn,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate archivedOn) {

    static CourseNow of(CaseRow row) {
      return new CourseNow(
          row.stage(),
          row.courseEnd(),
          row.number(),
          row.filedOn(),
          row.decidedOn(),
          row.servedOn(),
          row.endedOn(),
          row.archivedOn());
    }
  }

  public Optional<CaseRow> find(long id) {
    return database.sql(FROM + "where id = :id").param("id", id).query(CaseRow.class).optional();
  }

  public List<CaseRow> list(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .sql(FROM + "where id in (:ids) order by id")
            .param("ids", ids)
            .query(new SimplePropertyRowMapper<>(CaseRow.class))
            .list();
  }

  public Optional<CaseRow> findByForm(String key) {
    return database
        .sql(FROM + "where form_key = :key")
        .param("key", key)
        .query(CaseRow.class)
        .optional();
  }

  /** Those that came from the record, the newest first. */
  public List<CaseRow> listFrom(NewCase.Origin origin) {
    return database
        .sql(FROM + "where origin_kind = :kind and origin_id = :id order by id desc")
        .param("kind", origin.kind())
        .param("id", origin.id())
        .query(CaseRow.class)
        .list();
  }

  /** In sight, with this number of filing, or with this number of registration. */
  List<CaseRow> listByNumber(String number) {
    String registered = number.replaceAll("[^0-9]", "");
    return database
        .sql(
            FROM
                + """
                where (number = :number and number <> '') or (id = :id and :byId)
                order by id limit 2
                """)
        .param("number", number)
        .param(
            "id", registered.isEmpty() || registered.length() > 18 ? 0 : Long.parseLong(registered))
        .param("byId", number.matches("(登记)? ?[0-9]{1,18} ?号?(（未立案）)?"))
        .query(CaseRow.class)
        .list();
  }

  /**
   * Nobody else changes the case until the transaction ends; lines that only name it may be
   * written. Who locks several does so by their ids, the least first.
   */
  Optional<CaseRow> lock(long id) {
    return database
        .sql(FROM + "where id = :id for no key update")
        .param("id", id)
        .query(CaseRow.class)
        .optional();
  }

  CaseRow get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no case " + id));
  }

  /** Empty when the form has opened one before. */
  Optional<Long> add(NewCase of, String unit, String by, long byId, Instant at) {
    NewCase.Facts facts = of.facts();
    return database
        .sql(ADD)
        .param("unit", unit)
        .param("procedure", of.procedure().name())
        .param("cause", facts.cause())
        .param("source", facts.source().name())
        .param("found", facts.foundAt())
        .param("place", facts.place())
        .param("summary", facts.summary())
        .param("campaign", facts.campaign())
        .param("originKind", of.origin().kind())
        .param("originId", of.origin().id())
        .param("by", by)
        .param("byId", byId)
        .param("at", Timestamp.from(at))
        .param("key", of.formKey())
        .query(Long.class)
        .optional();
  }

  void setFacts(long id, NewCase.Facts facts) {
    database
        .sql(FACTS)
        .param("id", id)
        .param("cause", facts.cause())
        .param("source", facts.source().name())
        .param("found", facts.foundAt())
        .param("place", facts.place())
        .param("summary", facts.summary())
        .param("campaign", facts.campaign())
        .update();
  }

  void setProcedure(long id, CaseProcedure procedure) {
    database
        .sql("update cases.file set procedure = :procedure where id = :id")
        .param("procedure", procedure.name())
        .param("id", id)
        .update();
  }

  void setDecision(long id, @Nullable Decision decision) {
    database
        .sql(DECISION)
        .param("id", id)
        .param(
            "sanctions",
            decision == null
                ? null
                : decision.sanctions().stream().map(Enum::name).toArray(String[]::new))
        .param("base", decision == null ? 0 : decision.base().fen())
        .param("gains", decision == null ? 0 : decision.gains().fen())
        .param("fine", decision == null ? 0 : decision.fine().fen())
        .update();
  }

  /** What was proposed or decided, by case; those without are absent. */
  Map<Long, Decision> decisions(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database
            .sql(
                """
                select id, sanctions, base_fen, gains_fen, fine_fen from cases.file
                where id in (:ids) and sanctions is not null
                """)
            .param("ids", ids)
            .query((row, _) -> Map.entry(row.getLong("id"), decision(row)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        Arrays.stream((String[]) row.getArray("sanctions").getArray())
            .map(Sanction::valueOf)
            .collect(Collectors.toSet()),
        new Money(row.getLong("base_fen")),
        new Money(row.getLong("gains_fen")),
        new Money(row.getLong("fine_fen")));
  }

  /**
   * Why a fine is what it is.
   *
   * @param factors codes of the circumstances that were found
   * @param reason for a figure outside its tier; empty = none
   */
  public record Weighing(List<String> factors, String reason) {

    public static final Weighing NONE = new Weighing(List.of(), "");

    public Weighing {
      factors = List.copyOf(factors);
    }
  }

  public Weighing weighing(long id) {
    return database
        .sql("select factors, fine_reason from cases.file where id = :id")
        .param("id", id)
        .query((row, _) ->
            new Weighing(
                List.of((String[]) row.getArray("factors").getArray()),
                row.getString("fine_reason")))
        .optional()
        .orElse(Weighing.NONE);
  }

  void setWeighing(long id, Weighing weighing) {
    database
        .sql("update cases.file set factors = :factors, fine_reason = :reason where id = :id")
        .param("factors", weighing.factors().toArray(String[]::new))
        .param("reason", weighing.reason())
        .param("id", id)
        .update();
  }

  void setCourse(long id, CourseNow now) {
    database
        .sql(COURSE)
        .param("id", id)
        .param("stage", now.stage().name())
        .param("end", now.end())
        .param("number", now.number())
        .param("filed", now.filedOn())
        .param("decided", now.decidedOn())
        .param("served", now.servedOn())
        .param("ended", now.endedOn())
        .param("archived", now.archivedOn())
        .update();
  }

  /** The first last day of the clocks that bind the bureau; null = none runs. */
  void setDue(long id, @Nullable LocalDate due) {
    database
        .sql("update cases.file set due_on = :due where id = :id and due_on is distinct from :due")
        .param("due", due)
        .param("id", id)
        .update();
  }

  /** Accounts of those who review the case in a round that is open. */
  List<Long> reviewers(long id) {
    return database
        .sql(
            """
            select distinct r.reviewer_id from cases.reviewed r
            join cases.review_round o on o.id = r.round_id and o.closed_on is null
            where r.file_id = :file
            """)
        .param("file", id)
        .query(Long.class)
        .list();
  }

  void setParticipants(long id, Collection<Long> accounts) {
    database
        .sql("update cases.file set participants = :accounts where id = :id")
        .param("accounts", accounts.toArray(Long[]::new))
        .param("id", id)
        .update();
  }

  /** What lists and counts show of the lines, beside them; the version grows. */
  void summarize(
      long id,
      String partyName,
      long sticks,
      long value,
      Collection<String> natures,
      boolean isSuspected) {
    database
        .sql(
            """
            update cases.file
            set party_name = :party, sticks = :sticks, value_fen = :value, natures = :natures,
                suspected = :suspected, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .param("party", partyName)
        .param("sticks", sticks)
        .param("value", value)
        .param("natures", natures.toArray(String[]::new))
        .param("suspected", isSuspected)
        .update();
  }

  /** How the fine stands, for the register; {@code payBy} null = no part is open. */
  void setFine(long id, FineAccount account) {
    database
        .sql(
            """
            update cases.file set fine_standing = :standing, paid_fen = :paid, pay_by = :payBy
            where id = :id and (fine_standing, paid_fen, pay_by)
              is distinct from (:standing, :paid, cast(:payBy as date))
            """)
        .param("id", id)
        .param("standing", account.status().name())
        .param("paid", account.paid().fen())
        .param("payBy", account.findNextDay().orElse(null))
        .update();
  }

  /** Ids of the cases with a part of the fine still open, in sight. */
  List<Long> withOpenFines() {
    return database
        .sql("select id from cases.file where pay_by is not null order by id")
        .query(Long.class)
        .list();
  }

  void addStep(CaseRow of, Instant at, String actor, String act, String words) {
    database
        .sql(STEP)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .param("act", act)
        .param("words", words)
        .update();
  }

  public List<StepRow> steps(long id) {
    return database
        .sql("select at, actor, act, words from cases.step where file_id = :id order by id")
        .param("id", id)
        .query(StepRow.class)
        .list();
  }
}
