package org.jinye.warnings.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue's rows and counts. */
@Repository
@SuppressWarnings("InlineFormatString") // the SQL stands at the top of its class
class QueueQuery {

  private static final String COLUMNS =
      """
      select id, version, unit_code, rule_id, subject, week_no, occurred_on, priority, state,
             step_since, sentence, item_id
      from warnings.warning
      """;
  private static final String ORDER = " order by priority desc, occurred_on desc, id desc";
  private static final String COUNT =
      """
      select '%s' as criterion, %s as value, count(*) as warnings
      from warnings.warning where %s group by 2
      """;
  private static final String AROUND =
      """
      select (select id from warnings.warning
              where %1$s and (priority, occurred_on, id) > (:at_priority, :at_date, :at_id)
                and not (subject = :at_subject and week_no = :at_week)
              order by priority, occurred_on, id limit 1) as previous,
             (select id from warnings.warning
              where %1$s and (priority, occurred_on, id) < (:at_priority, :at_date, :at_id)
                and not (subject = :at_subject and week_no = :at_week)
              order by priority desc, occurred_on desc, id desc limit 1) as next,
             (select count(*) from warnings.warning
              where %1$s and (priority, occurred_on, id) > (:at_priority, :at_date, :at_id)) as ahead
      """;

  static final String OVERDUE = "!";
  static final String IN_FOLLOW_UP = "~";
  private static final String MARKED_STATE =
      "state || case when %s then '%s' when state = 'IRREGULAR' and %s then '%s' else '' end"
          .formatted(
              QueueConditions.IS_OVERDUE, OVERDUE, QueueConditions.IN_FOLLOW_UP, IN_FOLLOW_UP);

  /** Rows fetched at a time when the whole list is written to a file. */
  static final int BATCH = 1000;

  private final JdbcClient database;
  private final QueueConditions conditions;

  QueueQuery(JdbcClient database, QueueConditions conditions) {
    this.database = database;
    this.conditions = conditions;
  }

  /**
   * What surrounds a warning in the list.
   *
   * @param previous a warning of the dossier before; null for none
   * @param ahead how many warnings stand before it
   */
  record Around(@Nullable Long previous, @Nullable Long next, long ahead) {}

  List<QueueRow> page(QueueFilter filter, Pager pager) {
    String sql =
        conditions.before(filter) + COLUMNS + "where " + conditions.where(filter, null) + ORDER;
    return database
        .sql(sql + " limit :size offset :offset")
        .params(conditions.parameters(filter))
        .param("size", pager.size())
        .param("offset", pager.offset())
        .query(QueueRow.class)
        .list();
  }

  /** The whole list; inside a transaction it is read in batches. To be closed. */
  Stream<QueueRow> all(QueueFilter filter) {
    return database
        .sql(
            conditions.before(filter) + COLUMNS + "where " + conditions.where(filter, null) + ORDER)
        .params(conditions.parameters(filter))
        .withFetchSize(BATCH)
        .query(QueueRow.class)
        .stream();
  }

  /**
   * For each facet its values with the number of warnings that the list would have if only this
   * facet were not narrowed; the values of the state end in a mark where the limit is over and
   * where something is followed up.
   */
  Map<Criterion, Map<String, Long>> counts(QueueFilter filter) {
    String sql =
        Criterion.facets().stream()
            .map(facet ->
                COUNT.formatted(facet.name(), counted(facet), conditions.where(filter, facet)))
            .collect(Collectors.joining(" union all "));
    Map<Criterion, Map<String, Long>> counts = new EnumMap<>(Criterion.class);
    Criterion.facets().forEach(facet -> counts.put(facet, new LinkedHashMap<>()));
    database
        .sql(conditions.before(filter) + sql + " order by 1, 2")
        .params(conditions.parameters(filter))
        .query(row -> {
          counts
              .getOrDefault(Criterion.valueOf(row.getString("criterion")), Map.of())
              .put(row.getString("value"), row.getLong("warnings"));
        });
    return counts;
  }

  Around around(QueueFilter filter, WarningRow at) {
    return database
        .sql(conditions.before(filter) + AROUND.formatted(conditions.where(filter, null)))
        .params(conditions.parameters(filter))
        .param("at_priority", at.priority())
        .param("at_date", at.occurredOn())
        .param("at_id", at.id())
        .param("at_subject", at.subject())
        .param("at_week", at.weekNo())
        .query(Around.class)
        .single();
  }

  private static String counted(Criterion facet) {
    return switch (facet) {
      case STATE -> MARKED_STATE;
      case PRIORITY ->
          "case when priority >= :high then 'HIGH' when priority >= :medium then 'MEDIUM' else 'LOW' end";
      case RULE -> "rule_id";
      case COUNTY -> "left(unit_code, 6)";
      case WEEK -> "week_no::text";
      case RUN -> "run_id::text";
      case FOUND,
          KNOWN,
          ASPECT,
          MONTH,
          RETAILER,
          ITEM,
          REASON,
          MEASURE,
          PERSON,
          SAMPLED,
          STAGE,
          TIMELINESS,
          Q ->
          throw new IllegalArgumentException("not a facet: " + facet);
    };
  }
}
