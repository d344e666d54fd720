package org.jinye.warnings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jinye.warnings.Dossier;
import org.jinye.warnings.EventKind;
import org.jinye.warnings.WarningState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything about the warnings of one dossier; one query for each kind of row. */
@Repository
public class DossierQuery {

  private static final String WARNINGS =
      """
      select id, version, unit_code, run_id, rule_id, rule_version, subject, retailer_id,
             week_no, occurred_on, cycle_start, order_number, item_id, aspect, detail, baseline, own_growth, peer_growth,
             seasonal_factor, peers, item_weeks_on_market, is_item_new, item_was_short,
             cycles_without_item, earlier_warnings, earlier_confirmed, filed_kind, item_tier, item_supply_type,
             item_price_ratio, shop_grade, shop_location, red_share, watched_sticks, watched_before,
             mean_price, own_mean_price, peer_mean_price, sentence, priority, state,
             raised_at, step_since, reason_code, measure, words, ended_by, ended_at
      from warnings.warning
      where (subject, week_no) = (select subject, week_no from warnings.warning where id = :id)
      order by priority desc, rule_id, id
      """;
  private static final String PARTS =
      """
      select warning_id, points, words
      from warnings.priority_part where warning_id in (:ids)
      order by warning_id, points desc, part
      """;
  private static final String BASELINE =
      """
      select warning_id, retailer_id, order_number, item_id, placed_on, quantity_sticks, amount_fen,
             note
      from warnings.baseline_order where warning_id in (:ids)
      order by warning_id, placed_on desc nulls last, retailer_id, order_number, id
      """;
  private static final String ANSWERS =
      "select event_id, warning_id, question, value from warnings.answer where warning_id in (:ids)";
  private static final String EVENTS =
      """
      select e.id, e.warning_id, w.rule_id, e.at, e.actor, e.kind, e.words, e.reason_code, e.measure
      from warnings.event e
      join warnings.warning w on w.id = e.warning_id
      where e.warning_id in (:ids)
      union all
      select 0::bigint, v.warning_id, v.rule_id, v.done_at, v.done_by, 'FOLLOWED',
        case v.state when 'DONE' then '走访情况：' else '取消走访：' end || v.findings, null, null
      from warnings.visit v
      where v.warning_id in (:ids) and v.done_at is not null
      order by at, id
      """;
  private static final String EARLIER =
      """
      select id, rule_id, occurred_on, week_no, state, reason_code, measure, words
      from warnings.warning
      where subject = :subject and week_no < :week
      order by occurred_on desc, id desc
      limit 20
      """;

  private static final String MARKS =
      """
      select id, week_no
      from warnings.warning
      where subject = :subject and week_no between :from and :to
      order by week_no, priority desc, id
      """;

  private final JdbcClient database;

  DossierQuery(JdbcClient database) {
    this.database = database;
  }

  /** Points of a warning's priority and what they are for. */
  public record PartRow(long warningId, int points, String words) {}

  /** What a warning was compared with: most often an order. */
  record BaselineRow(
      long warningId,
      @Nullable String retailerId,
      @Nullable String orderNumber,
      @Nullable String itemId,
      @Nullable LocalDate placedOn,
      @Nullable Long quantitySticks,
      @Nullable Long amountFen,
      @Nullable String note) {}

  record AnswerRow(long eventId, long warningId, String question, String value) {}

  record EventRow(
      long id,
      long warningId,
      String ruleId,
      Instant at,
      String actor,
      EventKind kind,
      String words,
      @Nullable String reasonCode,
      @Nullable String measure) {

    boolean isConclusion() {
      return kind == EventKind.HARMLESS || kind == EventKind.IRREGULAR;
    }
  }

  /** That there was a warning in a week. */
  record MarkRow(long id, int weekNo) {}

  /** A warning of the same subject in an earlier week. */
  record EarlierRow(
      long id,
      String ruleId,
      LocalDate occurredOn,
      int weekNo,
      WarningState state,
      @Nullable String reasonCode,
      @Nullable String measure,
      @Nullable String words) {}

  /** All warnings of the dossier that the warning belongs to; none when it is not in sight. */
  List<WarningRow> warnings(long id) {
    return database.sql(WARNINGS).param("id", id).query(WarningRow.class).list();
  }

  List<PartRow> parts(Collection<Long> ids) {
    return database.sql(PARTS).param("ids", ids).query(PartRow.class).list();
  }

  List<BaselineRow> baseline(Collection<Long> ids) {
    return database.sql(BASELINE).param("ids", ids).query(BaselineRow.class).list();
  }

  List<AnswerRow> answers(Collection<Long> ids) {
    return database.sql(ANSWERS).param("ids", ids).query(AnswerRow.class).list();
  }

  List<EventRow> events(Collection<Long> ids) {
    return database.sql(EVENTS).param("ids", ids).query(EventRow.class).list();
  }

  /** The subject's twenty newest warnings of the weeks before. */
  List<EarlierRow> earlier(Dossier dossier) {
    return database
        .sql(EARLIER)
        .param("subject", dossier.subject())
        .param("week", dossier.weekNo())
        .query(EarlierRow.class)
        .list();
  }

  /** The subject's warnings of the weeks, both ends included. */
  List<MarkRow> marks(String subject, int from, int to) {
    return database
        .sql(MARKS)
        .param("subject", subject)
        .param("from", from)
        .param("to", to)
        .query(MarkRow.class)
        .list();
  }
}
