package org.jinye.cases.internal.scene;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.cases.internal.RegisterNarrowing;
import org.jinye.cases.internal.scene.SceneRow.Standing;
import org.jinye.platform.table.Listing;
import org.jinye.platform.table.Narrowing;
import org.jinye.platform.web.Pager;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of the scene in sight, the newest first. */
@Repository
public class SceneQuery {

  private static final Listing<SceneRow> LIST =
      new Listing<>(
              """
              select f.id, f.unit_code, f.found_at, f.place, f.party_name, f.file_id,
                c.number as case_number, f.made_by, f.sent_at
              """,
              "from cases.scene f",
              "left join cases.file c on c.id = f.file_id",
              "order by f.sent_at desc, f.id desc",
              new SimplePropertyRowMapper<>(SceneRow.class))
          .by("f.id");

  private final JdbcClient database;

  SceneQuery(JdbcClient database) {
    this.database = database;
  }

  public long count(RegisterFilter filter) {
    return LIST.count(database, narrowing(filter));
  }

  public List<SceneRow> page(RegisterFilter filter, Pager pager) {
    return LIST.page(database, narrowing(filter), pager);
  }

  /** The whole list; in batches when within a transaction. To be closed by the caller. */
  public Stream<SceneRow> stream(RegisterFilter filter) {
    return LIST.stream(database, narrowing(filter));
  }

  /** How many stand how; they add up to all. */
  public Map<Standing, Long> standings(RegisterFilter filter) {
    Narrowing narrowing = narrowing(filter.whole());
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    database
        .sql(
            "select f.file_id is null, count(*) from cases.scene f "
                + narrowing.sql()
                + " group by 1")
        .params(narrowing.values())
        .query(row -> {
          counts.put(row.getBoolean(1) ? Standing.OPEN : Standing.IN_CASE, row.getLong(2));
        });
    return counts;
  }

  private static Narrowing narrowing(RegisterFilter filter) {
    Narrowing narrowing = RegisterNarrowing.of(filter, "sent_at");
    filter
        .findStanding(Standing.class)
        .ifPresent(standing ->
            narrowing.where(
                standing == Standing.OPEN ? "f.file_id is null" : "f.file_id is not null"));
    return narrowing;
  }
}
