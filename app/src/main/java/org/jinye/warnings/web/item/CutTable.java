package org.jinye.warnings.web.item;

import java.util.List;
import org.jinye.platform.Quantity;

/**
 * The orders of an item taken apart, week by week.
 *
 * @param chartUrl where the curves come from
 * @param weeks titles of the columns
 * @param total sums of the rows; the same in every table of a page
 */
public record CutTable(
    String id,
    String title,
    String head,
    String chartUrl,
    List<String> weeks,
    List<Row> rows,
    Row total) {

  /** A part, with a figure a week and their sum. */
  public record Row(String key, String title, List<Cell> cells, Cell sum) {}

  /** A quantity and the lines of orders that it is the sum of. */
  public record Cell(long sticks, String href) {

    public String cartons() {
      return new Quantity(sticks).cartons();
    }

    public boolean isZero() {
      return sticks == 0;
    }
  }
}
