package org.jinye.warnings.internal.run;

import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Writes down what a run reads and by which rules it judges, before it judges. */
@Repository
class RunRecord {

  private static final String INPUT =
      """
      insert into warnings.run_input (run_id, unit_code, name, sha256, lines)
      values (:run, :unit, :name, :sha256, :lines)
      """;
  private static final String RULE =
      """
      insert into warnings.run_rule (run_id, unit_code, rule_id, rule_version, parameters, variants)
      values (:run, :unit, :rule, :version, cast(:parameters as jsonb), cast(:variants as jsonb))
      """;

  private final JdbcClient database;
  private final ObjectMapper json;

  RunRecord(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Replaces what an interrupted attempt wrote. */
  @Transactional
  public void write(StoredRun run, List<InputFile> files, List<ConfiguredRule> rules) {
    for (String table : List.of("run_input", "run_rule")) {
      database
          .sql("delete from warnings." + table + " where run_id = :run")
          .param("run", run.id())
          .update();
    }
    files.forEach(file -> writeInput(run, file));
    rules.forEach(rule -> writeRule(run, rule));
  }

  private void writeInput(StoredRun run, InputFile file) {
    database
        .sql(INPUT)
        .param("run", run.id())
        .param("unit", run.unitCode())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("lines", file.lines())
        .update();
  }

  private void writeRule(StoredRun run, ConfiguredRule rule) {
    Map<String, String> values = rule.values();
    database
        .sql(RULE)
        .param("run", run.id())
        .param("unit", run.unitCode())
        .param("rule", rule.rule().id())
        .param("version", rule.rule().version())
        .param("parameters", json.writeValueAsString(values))
        .param("variants", json.writeValueAsString(rule.variants()))
        .update();
  }
}
