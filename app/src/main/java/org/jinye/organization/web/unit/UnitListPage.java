package org.jinye.organization.web.unit;

import java.util.List;
import org.jinye.organization.internal.unit.UnitFilter;
import org.jinye.organization.internal.unit.UnitRow;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The tree of units.
 *
 * @param keeps whether the reader may add units
 */
public record UnitListPage(UnitFilter filter, List<UnitRow> rows, Pager pager, boolean keeps) {

  static final int SIZE = 100;

  public List<Choice> kinds() {
    return Choices.unitKinds();
  }

  public List<Choice> lines() {
    return Choices.lines();
  }

  public List<Choice> states() {
    return Choices.states("已撤销");
  }

  public String exportUrl() {
    return filter.url("/units/export.xlsx");
  }

  /** How far a row stands in from the left: the tree's top in sight stands at the edge. */
  public int indent(UnitRow row) {
    int top = rows.stream().mapToInt(UnitRow::depth).min().orElse(0);
    return filter.isNarrow() ? 0 : row.depth() - top;
  }
}
