package org.jinye.casebook.crime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;

/** The value of goods for a purpose: with its price basis, or refused in words. */
public sealed interface Valuation {

  /**
   * A value.
   *
   * @param total the sum of the lines
   */
  record Valued(List<Line> lines, Money total) implements Valuation {
    public Valued {
      lines = List.copyOf(lines);
    }
  }

  /** No value; each sentence names the line that lacks something. */
  record Refused(List<String> words) implements Valuation {
    public Refused {
      words = List.copyOf(words);
    }
  }

  /** Goods of which it is known what they are. */
  record Ranged(GoodsLine goods, Ware ware) {}

  /**
   * The value of a line, rounded half up to the fen.
   *
   * @param words how it was computed
   */
  record Line(GoodsLine goods, Money value, String words) {}

  /** The value of lines for a purpose. */
  static Valuation of(Purpose purpose, List<Ranged> goods) {
    List<Line> lines = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    int number = 0;
    for (Ranged ranged : goods) {
      number++;
      String place = "第" + number + "行“" + ranged.goods().item() + "”：";
      UnitPrice price = ranged.goods().price();
      if (price == null) {
        refusals.add(place + "没有单价");
      } else if (price.per().measure() != ranged.goods().quantity().measure()) {
        refusals.add(place + "数量与单价的计量单位不一致，单价按“" + price.per().title() + "”计");
      } else {
        value(purpose, ranged, price, place, lines, refusals);
      }
    }
    if (!refusals.isEmpty()) {
      return new Refused(refusals);
    }
    Money total = lines.stream().map(Line::value).reduce(Money.ZERO, Money::plus);
    return new Valued(lines, total);
  }

  private static void value(
      Purpose purpose,
      Ranged ranged,
      UnitPrice price,
      String place,
      List<Line> lines,
      List<String> refusals) {
    PriceRule rule = PriceRule.of(purpose, ranged.ware(), price.basis());
    if (!rule.accepted().contains(price.basis())) {
      refusals.add(
          place
              + purpose.title()
              + "应当使用"
              + rule.words()
              + "（"
              + rule.basis()
              + "），现为"
              + price.basis().title());
      return;
    }
    BigDecimal number = ranged.goods().quantity().in(price.per());
    Money value = Money.ofYuan(number.multiply(price.money().yuan()).multiply(rule.factor()));
    String factor =
        rule.factor().compareTo(BigDecimal.ONE) == 0 ? "" : "×" + rule.factor().toPlainString();
    lines.add(
        new Line(
            ranged.goods(),
            value,
            plain(number)
                + price.per().title()
                + "×"
                + price.money()
                + "元"
                + "（"
                + price.basis().title()
                + "）"
                + factor
                + "="
                + value
                + "元"));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
