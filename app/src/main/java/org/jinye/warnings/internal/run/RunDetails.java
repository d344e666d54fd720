package org.jinye.warnings.internal.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What a run read, by which rules it judged, and how its subjects came out. */
@Repository
public class RunDetails {

  private static final String INPUTS =
      "select name, sha256, lines from warnings.run_input where run_id = :run order by name";
  private static final String PARAMETERS =
      "select rule_id, parameters::text as parameters from warnings.run_rule where run_id = :run";
  private static final String OUTCOMES =
      """
      select rule_id, left(unit_code, 6) as county, week_no, outcome, reason,
             sum(subjects)::bigint as subjects
      from warnings.run_outcome
      where run_id = :run
      group by 1, 2, 3, 4, 5
      order by 1, 2, 3, 4, 5
      """;
  private static final String REASONS =
      """
      select rule_id, outcome, reason, sum(subjects)::bigint as subjects
      from warnings.run_outcome
      where run_id = :run and outcome <> 'fired'
      group by 1, 2, 3
      order by 1, 2, 3
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  RunDetails(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A file that the run read; {@code name} is relative to the data directory. */
  public record Input(String name, String sha256, long lines) {}

  /** Subjects of a rule that came out in the same way; reason empty when there is none. */
  public record ReasonCount(String ruleId, String outcome, String reason, long subjects) {}

  /** The same, by county and week. */
  public record OutcomeLine(
      String ruleId, String county, int weekNo, String outcome, String reason, long subjects) {}

  public List<Input> listInputs(long runId) {
    return database.sql(INPUTS).param("run", runId).query(Input.class).list();
  }

  /** Parameter values by rule, canonical, by name. */
  public Map<String, Map<String, String>> parameters(long runId) {
    Map<String, Map<String, String>> byRule = new TreeMap<>();
    database
        .sql(PARAMETERS)
        .param("run", runId)
        .query(row -> {
          byRule.put(
              row.getString("rule_id"),
              json.readValue(
                  row.getString("parameters"), new TypeReference<Map<String, String>>() {}));
        });
    return byRule;
  }

  public List<ReasonCount> listReasons(long runId) {
    return database.sql(REASONS).param("run", runId).query(ReasonCount.class).list();
  }

  public List<OutcomeLine> listOutcomes(long runId) {
    return database.sql(OUTCOMES).param("run", runId).query(OutcomeLine.class).list();
  }
}
