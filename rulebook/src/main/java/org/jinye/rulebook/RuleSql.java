package org.jinye.rulebook;

import java.util.List;

/**
 * The logic of a rule, with named parameters.
 *
 * @param views derived inputs that it reads besides the tables, in the order in which to make them
 * @param judging gives every subject its outcome
 * @param baseline the orders that the comparison of the findings was made of; also reads {@code
 *     fired}
 */
public record RuleSql(List<View> views, String judging, String baseline) {

  public RuleSql {
    views = List.copyOf(views);
  }

  /** A derived input shared by several rules: {@code rules/views/<name>.sql}. */
  public record View(String name, String select) {}
}
