package org.jinye.casebook.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.casebook.goods.GoodsSums;
import org.jinye.casebook.goods.QuantityWords;

/** The goods of a case as its papers write them. */
final class GoodsFacts {

  private static final int NAMED = 3;

  private GoodsFacts() {}

  /** Only what is counted in sticks. */
  static String cartons(CaseFile file) {
    Quantity sticks =
        GoodsSums.byMeasure(file.goods())
            .getOrDefault(Measure.STICKS, new Quantity(0, Measure.STICKS));
    BigDecimal cartons = sticks.in(QuantityUnit.CARTON);
    return cartons.signum() == 0 ? "" : cartons.stripTrailingZeros().toPlainString();
  }

  /** Empty while a line has no price. */
  static String value(CaseFile file) {
    return sum(file.goods()).map(Money::toString).orElse("");
  }

  /** What all lines are worth; empty while one has no price. */
  static Optional<Money> sum(List<GoodsLine> goods) {
    List<Optional<Money>> values = goods.stream().map(GoodsLine::findValue).toList();
    return values.isEmpty() || values.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(values.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus));
  }

  /** 700.2条、12.5千克. */
  static String quantity(CaseFile file) {
    return quantity(file.goods());
  }

  static String quantity(List<GoodsLine> goods) {
    return GoodsSums.byMeasure(goods).values().stream()
        .map(QuantityWords::cartons)
        .collect(Collectors.joining("、"));
  }

  static String nature(CaseFile file) {
    return file.goods().stream()
        .map(line -> line.nature().title())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** The first three items, and how many there are when there are more. */
  static String items(CaseFile file) {
    List<String> items = file.goods().stream().map(GoodsLine::item).distinct().toList();
    String named = items.stream().limit(NAMED).collect(Collectors.joining("、"));
    return items.size() > NAMED ? named + "等" + items.size() + "个品种" : named;
  }
}
