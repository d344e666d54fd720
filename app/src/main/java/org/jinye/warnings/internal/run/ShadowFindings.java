package org.jinye.warnings.internal.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Refused;
import org.jinye.releases.Release;
import org.jinye.releases.Releases;
import org.jinye.warnings.internal.run.RunSubjects.Subject;
import org.springframework.stereotype.Component;

/** Findings of a release and of the live rule in one run, side by side, within the scope. */
@Component
public class ShadowFindings {

  private static final String COMPARED =
      """
      with live as (
        select * from read_parquet({live})
        where rule_id in (select distinct rule_id from read_parquet({subjects}))
      ),
      tried as (
        select * from read_parquet({tried})
      ),
      compared as (
        select 'GAINED' as found, t.* from tried t
        where t.finding_key not in (select finding_key from live)
        union all
        select case when t.finding_key is null then 'LOST' else 'BOTH' end as found, l.*
        from live l left join tried t on t.finding_key = l.finding_key
      )
      select {columns} from compared
      where unit_code is not null and starts_with(unit_code, {unit})
        and starts_with(unit_code, {release})
        and ({found} = '' or found = {found})
      """;

  private final DataDirectory data;
  private final RunBench bench;
  private final Releases releases;

  ShadowFindings(DataDirectory data, RunBench bench, Releases releases) {
    this.data = data;
    this.bench = bench;
    this.releases = releases;
  }

  /**
   * Which findings.
   *
   * @param found BOTH, LOST or GAINED; empty = all
   */
  public record Asked(long runId, long releaseId, String found) {

    /** Anything else than the three is all. */
    public static Asked of(long runId, long releaseId, String found) {
      boolean isKnown = List.of("BOTH", "LOST", "GAINED").contains(found);
      return new Asked(runId, releaseId, isKnown ? found : "");
    }
  }

  /** A finding and by which of the two it was found. */
  public record Compared(String found, Subject subject) {}

  public long count(Asked asked) {
    List<Long> counts = new ArrayList<>();
    try (DuckSession duck = bench.duck()) {
      duck.query(sql(asked, "count(*)"), row -> counts.add(row.getLong(1)));
    }
    return counts.getFirst();
  }

  public List<Compared> list(Asked asked, int size, long offset) {
    List<Compared> rows = new ArrayList<>();
    try (DuckSession duck = bench.duck()) {
      duck.query(
          sql(asked, "*") + " order by found, finding_key limit " + size + " offset " + offset,
          row -> rows.add(compared(row)));
    }
    return rows;
  }

  private String sql(Asked asked, String columns) {
    Path run = RunFolder.of(data, asked.runId()).path();
    Path shadow = run.resolve("shadow-" + asked.releaseId());
    if (!Files.exists(shadow.resolve("findings.parquet"))) {
      throw Refused.because("这次评估没有留下试运行的清单：数据目录里没有它的文件。");
    }
    String inSight = Scope.required().unitCode();
    String release = releases.find(asked.releaseId()).map(Release::unitCode).orElse("");
    return COMPARED
        .replace("{release}", DuckSession.quoted(release))
        .replace("{live}", quoted(run.resolve("findings.parquet")))
        .replace("{tried}", quoted(shadow.resolve("findings.parquet")))
        .replace("{subjects}", quoted(shadow.resolve("subjects-*.parquet")))
        .replace("{unit}", DuckSession.quoted(inSight))
        .replace("{found}", DuckSession.quoted(asked.found()))
        .replace("{columns}", columns);
  }

  private static Compared compared(ResultSet row) throws SQLException {
    return new Compared(row.getString("found"), RunSubjects.subject(row, "fired", null));
  }

  private static String quoted(Path file) {
    return DuckSession.quoted(file.toString());
  }
}
