package org.jinye.warnings.web.precision;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Address;
import org.jinye.platform.web.Choice;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.precision.PrecisionTables.By;
import org.jinye.warnings.internal.precision.PrecisionTables.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Three tables of one month, or of all the time.
 *
 * @param rule the only rule that counts; empty = all
 * @param names rules and counties by key
 */
public record PrecisionPage(
    @Nullable YearMonth month,
    String rule,
    List<Choice> rules,
    List<Table> tables,
    Map<String, String> names) {

  /** Lines of one kind. */
  public record Table(By by, List<Tally> rows) {

    public String title() {
      return switch (by) {
        case RULE -> "按规则";
        case COUNTY -> "按县局";
        case PERSON -> "按办结人";
      };
    }
  }

  /** The sum of the lines; by person it would leave out what nobody closed, so there is none. */
  public @Nullable Tally sum(Table table) {
    return table.by() == By.PERSON ? null : table.rows().stream().reduce(Tally.NONE, Tally::plus);
  }

  /** The list that the sum is the length of. */
  public WarningLink allLink() {
    return counted();
  }

  public boolean isNarrow() {
    return month != null || !rule.isEmpty();
  }

  public String monthText() {
    return month == null ? "" : month.toString();
  }

  public String name(Table table, Tally row) {
    return table.by() == By.PERSON ? row.name() : names.getOrDefault(row.key(), row.name());
  }

  /** Lines of this table are rules, which have pages. */
  public boolean isRule(Table table) {
    return table.by() == By.RULE;
  }

  /** The list that everything of the line is in. */
  public WarningLink link(Table table, Tally row) {
    WarningLink all = counted();
    return switch (table.by()) {
      case RULE -> rule.isEmpty() ? all.rule(row.key()) : all;
      case COUNTY -> all.county(row.key());
      case PERSON -> all.person(row.key());
    };
  }

  public String open(Table table, Tally row) {
    return link(table, row).open().href();
  }

  public String notProcessed(Table table, Tally row) {
    return link(table, row).state(WarningState.NOT_PROCESSED).href();
  }

  public String harmless(Table table, Tally row) {
    return link(table, row).state(WarningState.HARMLESS).href();
  }

  public String irregular(Table table, Tally row) {
    return link(table, row).state(WarningState.IRREGULAR).href();
  }

  public String sampled(Table table, Tally row) {
    return table.by() == By.PERSON
        ? counted().sampledOf(row.key()).href()
        : link(table, row).sampled().href();
  }

  public String overturned(Table table, Tally row) {
    return table.by() == By.PERSON
        ? counted().overturnedOf(row.key()).href()
        : link(table, row).overturned().href();
  }

  /** Everything that the page counts. */
  private WarningLink counted() {
    WarningLink all = month == null ? WarningLink.all() : WarningLink.all().month(month);
    return rule.isEmpty() ? all : all.rule(rule);
  }

  public String exportUrl() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", monthText());
    values.put("rule", rule);
    return Address.of("/precision/export.xlsx", values);
  }
}
