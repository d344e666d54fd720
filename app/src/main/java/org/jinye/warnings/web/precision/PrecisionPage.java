package org.jinye.warnings.web.precision;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jinye.warnings.WarningLink;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.internal.precision.PrecisionTables.By;
import org.jinye.warnings.internal.precision.PrecisionTables.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Three tables of one month, or of all the time.
 *
 * @param names rules and counties by key
 */
public record PrecisionPage(
    @Nullable YearMonth month, List<Table> tables, Map<String, String> names) {

  /** Lines of one kind. */
  public record Table(By by, String title, List<Tally> rows) {}

  public String monthText() {
    return month == null ? "" : month.toString();
  }

  public String name(Table table, Tally row) {
    return table.by() == By.PERSON ? row.name() : names.getOrDefault(row.key(), row.name());
  }

  /** The list that everything of the line is in. */
  public WarningLink link(Table table, Tally row) {
    WarningLink all = ofMonth();
    return switch (table.by()) {
      case RULE -> all.rule(row.key());
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
        ? ofMonth().sampledOf(row.key()).href()
        : link(table, row).sampled().href();
  }

  public String overturned(Table table, Tally row) {
    return table.by() == By.PERSON
        ? ofMonth().overturnedOf(row.key()).href()
        : link(table, row).overturned().href();
  }

  private WarningLink ofMonth() {
    return month == null ? WarningLink.all() : WarningLink.all().month(month);
  }

  public String exportUrl() {
    return "/precision/export.xlsx" + (month == null ? "" : "?month=" + month);
  }
}
