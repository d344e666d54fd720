package org.jinye.releases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.ReleasedLevel;
import org.jinye.rulebook.Variant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was released for a unit, for those above it and for those below it. */
@Repository
public class InForceQuery {

  private static final String LEVELS =
      """
      select r.id, r.unit_code, r.rule_id, r.rule_version, v.parameter, v.dimension, v.code, v.value
      from releases.period p
      join releases.release r on r.id = p.release_id
      left join releases.value v on v.release_id = r.id
      where p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
        and (starts_with(:unit, p.unit_code) or starts_with(p.unit_code, :unit))
      order by length(r.unit_code), r.unit_code, r.id, v.parameter, v.dimension, v.code
      """;
  private static final String RELEASED =
      """
      select r.id, r.unit_code, r.rule_version, p.valid_from
      from releases.period p
      join releases.release r on r.id = p.release_id
      where p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
        and r.rule_id = :rule
      order by length(r.unit_code), r.unit_code, r.id
      """;
  private static final String VALUES =
      """
      select parameter, dimension, code, value from releases.value
      where release_id = :id order by parameter, dimension, code
      """;
  private static final String SHADOWS =
      ReleaseStore.COLUMNS
          + " from releases.release where state = 'SHADOW' and shadow_since <= :day"
          + " and (starts_with(:unit, unit_code) or starts_with(unit_code, :unit))"
          + " order by rule_id, id";

  private final JdbcClient database;

  InForceQuery(JdbcClient database) {
    this.database = database;
  }

  /** What one unit has released of a rule. */
  public record Level(String unitCode, int ruleVersion, List<ReleaseValue> values) {}

  private record Row(
      long id,
      String unitCode,
      String ruleId,
      int ruleVersion,
      @Nullable String parameter,
      @Nullable String dimension,
      @Nullable String code,
      @Nullable String value) {}

  /** By rule, from the top down. */
  public Map<String, List<Level>> levels(String unitCode, LocalDate day) {
    Map<Long, List<Row>> byRelease = new LinkedHashMap<>();
    database
        .sql(LEVELS)
        .param("unit", unitCode)
        .param("day", day)
        .query(Row.class)
        .list()
        .forEach(row -> byRelease.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    Map<String, List<Level>> levels = new HashMap<>();
    byRelease
        .values()
        .forEach(rows -> {
          Row first = rows.getFirst();
          levels
              .computeIfAbsent(first.ruleId(), rule -> new ArrayList<>())
              .add(new Level(first.unitCode(), first.ruleVersion(), values(rows)));
        });
    return levels;
  }

  /** What is in force of a rule on a day, from the top down. */
  public List<ReleasedLevel> released(String ruleId, LocalDate day) {
    return database
        .sql(RELEASED)
        .param("rule", ruleId)
        .param("day", day)
        .query((row, n) ->
            new ReleasedLevel(
                row.getLong("id"),
                row.getString("unit_code"),
                row.getInt("rule_version"),
                row.getObject("valid_from", LocalDate.class),
                values(row.getLong("id"))))
        .list();
  }

  public List<ReleaseValue> values(long releaseId) {
    return database
        .sql(VALUES)
        .param("id", releaseId)
        .query((row, n) ->
            value(
                row.getString("parameter"),
                row.getString("dimension"),
                row.getString("code"),
                row.getString("value")))
        .list();
  }

  /** Releases of the unit itself that are tried on the day. */
  public List<Release> shadows(String unitCode, LocalDate day) {
    return database
        .sql(SHADOWS)
        .param("unit", unitCode)
        .param("day", day)
        .query(Release.class)
        .list();
  }

  private static List<ReleaseValue> values(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.parameter() != null)
        .map(row ->
            value(
                Objects.requireNonNull(row.parameter()),
                Objects.requireNonNull(row.dimension()),
                Objects.requireNonNull(row.code()),
                Objects.requireNonNull(row.value())))
        .toList();
  }

  private static ReleaseValue value(String parameter, String dimension, String code, String value) {
    return new ReleaseValue(
        parameter, dimension.isEmpty() ? null : Variant.Dimension.valueOf(dimension), code, value);
  }
}
