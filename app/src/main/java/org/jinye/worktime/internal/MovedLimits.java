package org.jinye.worktime.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each edition moved, as it was found when the edition came into force. */
@Repository
public class MovedLimits {

  private static final String ADD =
      """
      insert into worktime.moved_limit
        (year, edition, number, unit_code, owner, subject, kind, path, due_before, due_after)
      values (:year, :edition, :number, :unit, :owner, :subject, :kind, :path, :before, :after)
      """;
  private static final String LIST =
      """
      select unit_code, owner, subject, kind, path, due_before as before, due_after as after
      from worktime.moved_limit
      where year = :year and edition = :edition
      order by number
      limit :size offset :offset
      """;
  private static final String COUNTS =
      """
      select edition, count(*) as limits from worktime.moved_limit where year = :year group by edition
      """;

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;

  MovedLimits(JdbcClient database, NamedParameterJdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  void add(int year, int edition, List<MovedLimit> limits) {
    var rows = new MapSqlParameterSource[limits.size()];
    for (int i = 0; i < rows.length; i++) {
      MovedLimit limit = limits.get(i);
      rows[i] =
          new MapSqlParameterSource("year", year)
              .addValue("edition", edition)
              .addValue("number", i + 1)
              .addValue("unit", limit.unitCode())
              .addValue("owner", limit.owner())
              .addValue("subject", limit.subject())
              .addValue("kind", limit.kind())
              .addValue("path", limit.path())
              .addValue("before", limit.before())
              .addValue("after", limit.after());
    }
    batches.batchUpdate(ADD, rows);
  }

  /** The limits in sight that the edition moved, the soonest due first. */
  public List<MovedLimit> list(int year, int edition, int size, long offset) {
    return database
        .sql(LIST)
        .param("year", year)
        .param("edition", edition)
        .param("size", size)
        .param("offset", offset)
        .query(MovedLimit.class)
        .list();
  }

  /** How many limits in sight each edition of the year moved; none is not in the map. */
  public Map<Integer, Long> counts(int year) {
    Map<Integer, Long> counts = new TreeMap<>();
    database
        .sql(COUNTS)
        .param("year", year)
        .query(row -> {
          counts.put(row.getInt("edition"), row.getLong("limits"));
        });
    return counts;
  }
}
