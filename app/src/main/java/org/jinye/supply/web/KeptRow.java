package org.jinye.supply.web;

import java.util.List;
import org.jinye.supply.RowEffect;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that was kept.
 *
 * @param line where it stands in the file
 * @param retailerId whom it is about; null for items
 * @param shop his name today; null when he is out of sight
 * @param orderLink the order's page; null for registers
 * @param fields as they stood in the file, in the order of its header
 */
public record KeptRow(
    long line,
    RowEffect effect,
    @Nullable String retailerId,
    @Nullable String shop,
    @Nullable String orderLink,
    List<String> fields) {

  KeptRow named(@Nullable String name) {
    return new KeptRow(line, effect, retailerId, name, orderLink, fields);
  }

  public @Nullable String retailerLink() {
    return retailerId == null || shop == null ? null : Links.retailer(retailerId);
  }

  public String value(int column) {
    return column < fields.size() ? fields.get(column) : "";
  }

  public String effectColour() {
    return switch (effect) {
      case ADDED -> "green";
      case CHANGED -> "blue";
      case PRESENT -> "secondary";
    };
  }
}
