package org.jinye.cases.internal.review;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.CaseProcedure;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rounds and drawn files as rows. */
@Repository
public class ReviewStore {

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROUNDS =
      """
      select id, unit_code, quarter, per_county, seed, drawn_by, drawn_at, closed_on, version
      from cases.review_round
      """;
  private static final String ADD_ROUND =
      """
      insert into cases.review_round (unit_code, quarter, per_county, seed, drawn_by, drawn_at)
      values (:unit, :quarter, :per, :seed, :by, :at)
      on conflict (unit_code, quarter) do nothing
      returning id
      """;
  private static final String DRAW =
      """
      select id from (
        select id, row_number() over (
          partition by left(unit_code, 6), procedure
          order by md5(:seed || ':' || id), id) as nth
        from cases.file
        where unit_code >= :unit and unit_code < :unit || ':' and course_end = ''
          and stage in ('CLOSED', 'ARCHIVED') and ended_on >= :from and ended_on < :to) drawn
      where nth <= :per
      order by id
      """;
  private static final String FILES =
      """
      select id, round_id, file_id, unit_code, procedure, reviewer_id, reviewer, state, score,
        is_excellent, findings, zero, zero_words, objection, objected_by, answer, version
      from cases.reviewed
      """;
  private static final String ADD_FILE =
      """
      insert into cases.reviewed
        (round_id, file_id, unit_code, procedure, reviewer_id, reviewer, state, findings)
      values (:round, :file, :unit, :procedure, :reviewerId, :reviewer, 'DRAWN', :findings::jsonb)
      """;
  private static final String CHANGE =
      """
      update cases.reviewed
      set state = :state, score = :score, is_excellent = :excellent, findings = :findings::jsonb,
          zero = :zero, zero_words = :zeroWords, objection = :objection, objected_by = :objectedBy,
          answer = :answer, version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient database;

  ReviewStore(JdbcClient database) {
    this.database = database;
  }

  public List<ReviewRound> rounds() {
    return database
        .sql(ROUNDS + " order by quarter desc, unit_code")
        .query(ReviewRound.class)
        .list();
  }

  public Optional<ReviewRound> findRound(long id) {
    return database
        .sql(ROUNDS + " where id = :id")
        .param("id", id)
        .query(ReviewRound.class)
        .optional();
  }

  /** Empty when the quarter was drawn before. */
  Optional<Long> addRound(
      String unit, String quarter, int perCounty, long seed, String by, Instant at) {
    return database
        .sql(ADD_ROUND)
        .param("unit", unit)
        .param("quarter", quarter)
        .param("per", perCounty)
        .param("seed", seed)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /** Ids of the files that the seed draws among those closed in the quarter. */
  List<Long> draw(String unit, String quarter, int perCounty, long seed) {
    LocalDate from = ReviewRound.from(quarter);
    return database
        .sql(DRAW)
        .param("unit", unit)
        .param("seed", Long.toString(seed))
        .param("per", perCounty)
        .param("from", from)
        .param("to", from.plusMonths(3))
        .query(Long.class)
        .list();
  }

  void addFile(long round, CaseRow of, long reviewerId, String reviewer, List<Finding> findings) {
    database
        .sql(ADD_FILE)
        .param("round", round)
        .param("file", of.id())
        .param("unit", of.unitCode())
        .param("procedure", of.procedure().name())
        .param("reviewerId", reviewerId)
        .param("reviewer", reviewer)
        .param("findings", JSON.writeValueAsString(findings))
        .update();
  }

  public List<ReviewedFile> files(long round) {
    return database
        .sql(FILES + " where round_id = :round order by unit_code, procedure, file_id")
        .param("round", round)
        .query(ReviewStore::file)
        .list();
  }

  public Optional<ReviewedFile> findFile(long id) {
    return database
        .sql(FILES + " where id = :id")
        .param("id", id)
        .query(ReviewStore::file)
        .optional();
  }

  /** False when somebody changed it since. */
  boolean change(ReviewedFile now) {
    return database
            .sql(CHANGE)
            .param("id", now.id())
            .param("version", now.version())
            .param("state", now.state().name())
            .param("score", now.score())
            .param("excellent", now.isExcellent())
            .param("findings", JSON.writeValueAsString(now.findings()))
            .param("zero", now.zero())
            .param("zeroWords", now.zeroWords())
            .param("objection", now.objection())
            .param("objectedBy", now.objectedBy())
            .param("answer", now.answer())
            .update()
        == 1;
  }

  void close(long round, LocalDate on) {
    database
        .sql(
            """
            update cases.review_round set closed_on = :on, version = version + 1
            where id = :id and closed_on is null
            """)
        .param("on", on)
        .param("id", round)
        .update();
  }

  private static ReviewedFile file(ResultSet row, int ignored) throws SQLException {
    @Nullable BigDecimal score = row.getBigDecimal("score");
    return new ReviewedFile(
        row.getLong("id"),
        row.getLong("round_id"),
        row.getLong("file_id"),
        row.getString("unit_code"),
        CaseProcedure.valueOf(row.getString("procedure")),
        row.getLong("reviewer_id"),
        row.getString("reviewer"),
        ReviewedFile.State.valueOf(row.getString("state")),
        score,
        row.getBoolean("is_excellent"),
        JSON.readValue(row.getString("findings"), FINDINGS),
        row.getString("zero"),
        row.getString("zero_words"),
        row.getString("objection"),
        row.getString("objected_by"),
        row.getString("answer"),
        row.getInt("version"));
  }
}
