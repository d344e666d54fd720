package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jinye.releases.Shadow;
import org.jinye.rulebook.engine.Cancellation;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.Request;
import org.springframework.stereotype.Component;

/**
 * Judges once more by the releases in their shadow run, over the same inputs, and compares. The
 * files stay with the run: {@code shadow-<release>/findings.parquet}.
 */
@Component
class ShadowJudging {

  private static final String COMPARED =
      """
      with live as (
        select finding_key, unit_code from read_parquet({live})
        where rule_id = {rule} and starts_with(unit_code, {unit})
      ),
      tried as (
        select finding_key, unit_code from read_parquet({tried}) where starts_with(unit_code, {unit})
      )
      select coalesce(l.unit_code, t.unit_code) as unit_code,
        case when t.finding_key is null then 'LOST' when l.finding_key is null then 'GAINED'
          else 'BOTH' end as found,
        count(*) as findings
      from live l
      full join tried t on t.finding_key = l.finding_key
      group by 1, 2
      order by 1, 2
      """;

  private final RunBench bench;

  ShadowJudging(RunBench bench) {
    this.bench = bench;
  }

  /** One row a release and county, and one without findings where neither found anything. */
  List<ShadowCount> judge(
      StoredRun run,
      List<Shadow> shadows,
      Request live,
      Evaluation evaluation,
      DuckSession duck,
      Cancellation cancellation) {
    List<ShadowCount> counts = new ArrayList<>();
    for (Shadow shadow : shadows) {
      Path folder = live.outputDirectory().resolve("shadow-" + shadow.releaseId());
      Request tried =
          new Request(List.of(shadow.rule()), live.inputs(), live.from(), live.to(), folder);
      Evaluation result = bench.engine().evaluate(tried, cancellation);
      List<ShadowCount> of = compare(shadow, evaluation.findings(), result.findings(), duck);
      counts.addAll(
          of.isEmpty()
              ? List.of(new ShadowCount(shadow.releaseId(), nearest(shadow, run), "BOTH", 0))
              : of);
    }
    return counts;
  }

  /** The release's unit, or the city where that lies above it. */
  private static String nearest(Shadow shadow, StoredRun run) {
    return shadow.unitCode().startsWith(run.unitCode()) ? shadow.unitCode() : run.unitCode();
  }

  private static List<ShadowCount> compare(Shadow shadow, Path live, Path tried, DuckSession duck) {
    List<ShadowCount> counts = new ArrayList<>();
    duck.query(
        COMPARED
            .replace("{live}", DuckSession.quoted(live.toString()))
            .replace("{tried}", DuckSession.quoted(tried.toString()))
            .replace("{rule}", DuckSession.quoted(shadow.rule().rule().id()))
            .replace("{unit}", DuckSession.quoted(shadow.unitCode())),
        row ->
            counts.add(
                new ShadowCount(
                    shadow.releaseId(), row.getString(1), row.getString(2), row.getLong(3))));
    return counts;
  }
}
