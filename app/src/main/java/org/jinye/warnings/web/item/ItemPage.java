package org.jinye.warnings.web.item;

import java.util.List;
import org.jinye.platform.trail.TrailChange;
import org.jinye.platform.web.Choice;

/**
 * An item: what the catalogue says, its curves, and how its tier and class of supply changed.
 *
 * @param areas those that ordered it, to choose from
 * @param history newest first
 */
public record ItemPage(
    ItemRow row,
    CurveFilter filter,
    List<CutTable> cuts,
    List<Choice> areas,
    List<TrailChange> history,
    ItemMoments moments) {

  public List<Choice> spans() {
    return CurveFilter.spans();
  }

  public List<Choice> steps() {
    return CurveFilter.steps();
  }

  public boolean isEmpty() {
    return cuts.getFirst().rows().isEmpty();
  }

  public String exportUrl() {
    return row.href() + "/export.xlsx?" + filter.query();
  }

  /** The part of the filter that the sums over areas do not obey. */
  public boolean isNarrow() {
    return !filter.area().isEmpty();
  }
}
