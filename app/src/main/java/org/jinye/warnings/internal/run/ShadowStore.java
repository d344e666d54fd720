package org.jinye.warnings.internal.run;

import java.time.LocalDate;
import java.util.List;
import org.jinye.releases.ShadowTrials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What releases found beside the live rules, by run and county. */
@Repository
class ShadowStore implements ShadowTrials {

  private static final String ADD =
      """
      insert into warnings.shadow_count (run_id, release_id, unit_code, found, findings)
      values (:run, :release, :unit, :found, :findings)
      """;
  private static final String TRIALS =
      """
      select s.run_id, r.from_date, r.to_date,
        coalesce(sum(s.findings) filter (where s.found = 'BOTH'), 0)::bigint as both,
        coalesce(sum(s.findings) filter (where s.found = 'LOST'), 0)::bigint as lost,
        coalesce(sum(s.findings) filter (where s.found = 'GAINED'), 0)::bigint as gained
      from warnings.shadow_count s
      join warnings.run r on r.id = s.run_id
      where s.release_id = :release
      group by s.run_id, r.from_date, r.to_date
      order by s.run_id desc
      limit 60
      """;

  private final JdbcClient database;

  ShadowStore(JdbcClient database) {
    this.database = database;
  }

  void add(StoredRun run, List<ShadowCount> counts) {
    for (ShadowCount count : counts) {
      database
          .sql(ADD)
          .param("run", run.id())
          .param("release", count.releaseId())
          .param("unit", count.unitCode())
          .param("found", count.found())
          .param("findings", count.findings())
          .update();
    }
  }

  @Override
  public List<Trial> list(long releaseId) {
    return database
        .sql(TRIALS)
        .param("release", releaseId)
        .query((row, n) ->
            new Trial(
                row.getLong("run_id"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getLong("both"),
                row.getLong("lost"),
                row.getLong("gained"),
                "/runs/%d/shadows/%d".formatted(row.getLong("run_id"), releaseId)))
        .list();
  }
}
