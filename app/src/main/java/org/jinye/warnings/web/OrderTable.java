package org.jinye.warnings.web;

import java.util.List;

/**
 * An order that a warning is about, against the retailer's three cycles before.
 *
 * @param cycles how many of the three cycles had an order: the means are over these
 */
public record OrderTable(
    String orderNumber, String placed, int cycles, List<Line> lines, Line total) {

  /**
   * An item of the order; quantities in cartons.
   *
   * @param mean empty when there is nothing to compare with
   * @param multiple this order in multiples of the mean, in words
   * @param marks what is special about the item: how it is supplied, that its limit was reached
   * @param named whether a warning names the item
   */
  public record Line(
      String item,
      List<String> marks,
      String cartons,
      String mean,
      String multiple,
      String excess,
      boolean named) {}
}
