package org.jinye.rulebook.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.Rulebook;

/**
 * The statements of a run, the same text for DuckDB and for Spark: of one rule over the judged
 * days, and of the screening of all findings. Every parameter stands in them as a literal.
 */
public final class RunSql {
  /** How many weeks before the first judged week the evidence of the screening looks back. */
  public static final int SCREENING_WEEKS = 6;

  /** The order of the rows in findings.parquet. */
  public static final String FINDINGS_ORDER = "finding_key";

  /** The order of the rows in baseline.parquet: by every column, because a row may come twice. */
  public static final String BASELINE_ORDER =
      """
      finding_key, day_no nulls first, retailer_id nulls first, order_number nulls first,
      item_id nulls first, note nulls first, quantity_sticks nulls first, amount_fen nulls first
      """;

  private final ConfiguredRule configured;
  private final Map<String, String> literals;

  private RunSql(ConfiguredRule configured, Map<String, String> literals) {
    this.configured = configured;
    this.literals = literals;
  }

  public static RunSql of(ConfiguredRule configured, LocalDate from, LocalDate to) {
    Map<String, String> literals = new LinkedHashMap<>(configured.literals());
    literals.put("from_day", String.valueOf(from.toEpochDay()));
    literals.put("to_day", String.valueOf(to.toEpochDay()));
    literals.put("rule_id", "'" + configured.rule().id() + "'");
    literals.put("rule_version", String.valueOf(configured.rule().version()));
    return new RunSql(configured, literals);
  }

  /** The derived inputs of the rule, in the order in which to make them. */
  public List<RuleSql.View> views() {
    return configured.rule().sql().views().stream()
        .map(view -> new RuleSql.View(view.name(), filled(view.select())))
        .toList();
  }

  /** The rule itself: a select that gives every subject its outcome. */
  public String judging() {
    return filled(configured.rule().sql().judging());
  }

  /** The same in the columns and the rounding of the file of subjects. */
  public String subjects() {
    return with("judging", judging()).filled(Rulebook.run("subjects"));
  }

  /**
   * The findings among the subjects.
   *
   * @param subjects a relation with the rows of {@link #subjects}
   */
  public String fired(String subjects) {
    return with("subjects", subjects).filled(Rulebook.run("fired"));
  }

  /**
   * How many subjects of each unit and week came to what.
   *
   * @param subjects as above
   */
  public String counts(String subjects) {
    return with("subjects", subjects).filled(Rulebook.run("counts"));
  }

  /** What the findings were compared with; reads {@code fired} and the derived inputs. */
  public String baseline() {
    String compared = filled(configured.rule().sql().baseline());
    return with("compared", compared).filled(Rulebook.run("baseline"));
  }

  /** Makes the evidence for the relation {@code findings}, in this order. */
  public static List<RuleSql.View> evidence() {
    return List.of(
        new RuleSql.View("shops", Rulebook.view("shops")),
        new RuleSql.View("order_parts", Rulebook.view("order_parts")),
        new RuleSql.View("growth", Rulebook.screening("growth")),
        new RuleSql.View("item", Rulebook.screening("item")),
        new RuleSql.View("shelf", Rulebook.screening("shelf")),
        new RuleSql.View("earlier_evidence", Rulebook.screening("earlier")),
        new RuleSql.View("filed", Rulebook.screening("filed")),
        new RuleSql.View("goods", Rulebook.screening("goods")));
  }

  /** Every finding with its evidence: the rows of findings.parquet. */
  public static String screened() {
    return Rulebook.run("screened");
  }

  private RunSql with(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(literals);
    more.put(name, text);
    return new RunSql(configured, more);
  }

  private String filled(String sql) {
    return NamedParameters.replace(sql, literals);
  }
}
