package org.jinye.casebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of goods.
 *
 * @param item kind and specification as printed (黄山（硬））
 * @param price null before the valuation
 * @param codes laser codes of its cartons, 32 characters each
 */
public record GoodsLine(
    String item, Quantity quantity, Nature nature, @Nullable UnitPrice price, List<String> codes) {

  public GoodsLine {
    codes = List.copyOf(codes);
  }

  /** Quantity times price, rounded half up to the fen; empty without a price of its measure. */
  public Optional<Money> findValue() {
    return price == null || price.per().measure() != quantity.measure()
        ? Optional.empty()
        : Optional.of(price.money().times(quantity.in(price.per())));
  }

  /**
   * What the goods are, for the "counterfeit, smuggled, off-channel" (假、私、非) of statistics and for
   * the character of the case.
   */
  public enum Nature {
    UNDETERMINED("未鉴别"),
    GENUINE("真品"),
    OFF_CHANNEL("真品，非当地渠道"),
    COUNTERFEIT("假冒"),
    INFERIOR("伪劣"),
    SMUGGLED("走私");

    private final String title;

    Nature(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /**
   * A price for one of a unit.
   *
   * @param basis which price it is, as the valuation says
   */
  public record UnitPrice(Money money, QuantityUnit per, PriceBasis basis) {}
}
