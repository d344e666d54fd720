package org.jinye.warnings.web.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.supply.Item;
import org.jinye.warnings.WarningLink;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list.
 *
 * @param weekNo the newest week of the orders that is over
 * @param newest ordered in that week, in sight
 * @param before mean of the four weeks before, sticks
 */
public record ItemRow(Item item, long warnings, long open, int weekNo, long newest, double before) {

  private static final String DASH = "—";

  public String href() {
    return ItemFilter.PATH + "/" + item.itemId();
  }

  public String warningsHref() {
    return WarningLink.all().item(item.itemId()).href();
  }

  public String openHref() {
    return WarningLink.all().item(item.itemId()).open().href();
  }

  public String linesHref() {
    return href() + "/lines?week=" + org.jinye.platform.Weeks.name(weekNo);
  }

  public String newestCartons() {
    return new Quantity(newest).cartons();
  }

  public String beforeCartons() {
    return new Quantity(Math.round(before)).cartons();
  }

  /** The newest week as a multiple of the mean before; null where nothing was ordered before. */
  public @Nullable BigDecimal multiple() {
    return before <= 0
        ? null
        : BigDecimal.valueOf(newest / before).setScale(2, RoundingMode.HALF_UP);
  }

  public String multipleText() {
    BigDecimal multiple = multiple();
    return multiple == null ? DASH : multiple.toPlainString();
  }

  public String wholesale() {
    Long fen = item.wholesaleFen();
    return fen == null ? DASH : new Money(fen).yuan();
  }

  public String retail() {
    Long fen = item.retailFen();
    return fen == null ? DASH : new Money(fen).yuan();
  }

  /** Colour of the tier's badge; empty when the item is in none. */
  public String tierBadge() {
    return switch (item.outflowTier()) {
      case "red" -> "bg-red-lt";
      case "orange" -> "bg-orange-lt";
      case "blue" -> "bg-azure-lt";
      case null, default -> "";
    };
  }
}
