package org.jinye.warnings.web.suppression;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jinye.warnings.internal.suppression.SuppressionFilter;

/**
 * The list of suppressions.
 *
 * @param names of retailers and items by their numbers
 * @param rules titles by id
 */
public record SuppressionListPage(
    SuppressionFilter filter,
    List<Suppression> rows,
    Pager pager,
    Map<String, String> names,
    Map<String, String> rules,
    LocalDate today,
    boolean mayPropose) {

  static final String PATH = "/suppressions";

  public String who(Suppression row) {
    String id = row.retailerId() == null ? row.itemId() : row.retailerId();
    return id == null ? "" : names.getOrDefault(id, id);
  }

  public String rule(Suppression row) {
    return row.ruleId() + " " + rules.getOrDefault(row.ruleId(), "");
  }

  public List<Choice> standings() {
    return Arrays.stream(SuppressionFilter.Standing.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> ruleChoices() {
    return rules.entrySet().stream()
        .map(e -> new Choice(e.getKey(), e.getKey() + " " + e.getValue()))
        .toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
