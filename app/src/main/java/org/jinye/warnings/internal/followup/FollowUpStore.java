package org.jinye.warnings.internal.followup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was begun because of warnings, as rows and as lines of their timelines. */
@Repository
public class FollowUpStore {

  private static final String COLUMNS =
      """
      select id, unit_code, rule_id, retailer_id, item_id, subject, week_no, order_number, sentence,
        state
      from warnings.warning
      """;
  private static final String ONE = COLUMNS + " where id = :id";
  private static final String DOSSIER =
      COLUMNS
          + """
           where (subject, week_no) = (select subject, week_no from warnings.warning where id = :id)
           order by priority desc, rule_id, id
          """;
  private static final String OPEN =
      """
      insert into warnings.follow_up
        (warning_id, unit_code, kind, reference, title, opened_at, opened_by)
      values (:id, :unit, :kind, :reference, :title, :at, :by)
      on conflict (kind, reference, warning_id) do nothing
      """;
  private static final String CLOSE =
      """
      update warnings.follow_up set closed_at = :at, closed_by = :by, result = :result
      where kind = :kind and reference = :reference and closed_at is null
      returning warning_id
      """;
  private static final String EVENT =
      """
      insert into warnings.event (warning_id, unit_code, at, actor, kind, words)
      values (:id, :unit, :at, :actor, 'FOLLOWED', :words)
      """;
  private static final String LIST =
      """
      select kind, reference, min(title) as title, min(opened_at) as opened_at,
        min(opened_by) as opened_by, min(closed_at) as closed_at, min(result) as result
      from warnings.follow_up where warning_id in (:ids)
      group by kind, reference order by 4, 2
      """;

  private final JdbcClient database;

  FollowUpStore(JdbcClient database) {
    this.database = database;
  }

  /** Something that was begun, with the papers of several warnings named once. */
  public record Begun(
      String kind,
      long reference,
      String title,
      Instant openedAt,
      String openedBy,
      @Nullable Instant closedAt,
      @Nullable String result) {}

  /** Which record of which kind it is. */
  record Reference(String kind, long id, String title) {}

  public Optional<Concerned> find(long warningId) {
    return database.sql(ONE).param("id", warningId).query(Concerned.class).optional();
  }

  /** The warnings that are looked at together with this one, itself included. */
  public List<Concerned> dossier(long warningId) {
    return database.sql(DOSSIER).param("id", warningId).query(Concerned.class).list();
  }

  public List<Begun> list(Collection<Long> warningIds) {
    return database.sql(LIST).param("ids", warningIds).query(Begun.class).list();
  }

  void open(Concerned of, Reference to, String by, Instant at) {
    database
        .sql(OPEN)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("kind", to.kind())
        .param("reference", to.id())
        .param("title", to.title())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** The warnings that had it open. */
  List<Long> close(Reference of, String by, String result, Instant at) {
    return database
        .sql(CLOSE)
        .param("kind", of.kind())
        .param("reference", of.id())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .param("result", result)
        .query(Long.class)
        .list();
  }

  void note(Concerned of, String words, String actor, Instant at) {
    database
        .sql(EVENT)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .param("words", words)
        .update();
  }
}
