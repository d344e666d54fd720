package org.jinye.casebook.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;

/**
 * The goods of a case: cigarettes in cartons, the last line with some odd packs.
 *
 * @param lines valued
 * @param samples cartons of the first line that were taken for the appraisal
 * @param loss how many of these it used up
 */
record Stock(List<GoodsLine> lines, int samples, int loss) {

  private static final List<String> BRANDS =
      List.of("黄山（硬）", "黄鹤楼（软蓝）", "利群（新版）", "玉溪（软）", "云烟（紫）", "中华（硬）", "红塔山（硬经典）");
  private static final int CODES = 6;

  /** 200,000 yuan: above 150,000 for unsold counterfeits and 50,000 for dealing without licence. */
  private static final long CRIMINAL_FEN = 20_000_000;

  static Stock of(GoodsLine.Nature nature, SplittableRandom random) {
    int number = 1 + random.nextInt(4);
    int first = random.nextInt(BRANDS.size());
    List<GoodsLine> lines = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      Quantity cartons = Quantity.of(6 + random.nextInt(40), QuantityUnit.CARTON);
      Quantity packs = Quantity.of(n == number - 1 ? random.nextInt(10) : 0, QuantityUnit.PACK);
      Money price = new Money(7_000 + 50L * random.nextInt(700));
      lines.add(
          new GoodsLine(
              BRANDS.get((first + n) % BRANDS.size()),
              cartons.plus(packs),
              nature,
              new GoodsLine.UnitPrice(price, QuantityUnit.CARTON, PriceBasis.RETAIL),
              codes(random)));
    }
    return new Stock(List.copyOf(lines), 2 + random.nextInt(3), 1);
  }

  /**
   * The same goods, so many more of them that what they are worth passes every threshold of crime.
   */
  Stock large() {
    long times = 1 + CRIMINAL_FEN / Math.max(1, value().fen());
    return new Stock(
        lines.stream()
            .map(line ->
                new GoodsLine(
                    line.item(),
                    new Quantity(line.quantity().base() * times, line.quantity().measure()),
                    line.nature(),
                    line.price(),
                    line.codes()))
            .toList(),
        samples,
        loss);
  }

  /** As they were found, before anybody priced them or knew what they are. */
  List<GoodsLine> found() {
    return lines.stream()
        .map(line ->
            new GoodsLine(
                line.item(), line.quantity(), GoodsLine.Nature.UNDETERMINED, null, line.codes()))
        .toList();
  }

  /** What was taken for the appraisal. */
  List<GoodsLine> sampled() {
    GoodsLine line = lines.getFirst();
    return List.of(
        new GoodsLine(
            line.item(),
            Quantity.of(samples, QuantityUnit.CARTON),
            line.nature(),
            line.price(),
            List.of()));
  }

  /** What is left when the samples are gone. */
  List<GoodsLine> withoutSamples() {
    List<GoodsLine> left = new ArrayList<>(lines);
    GoodsLine line = lines.getFirst();
    long base = line.quantity().base() - Quantity.of(samples, QuantityUnit.CARTON).base();
    left.set(
        0,
        new GoodsLine(
            line.item(),
            new Quantity(base, line.quantity().measure()),
            line.nature(),
            line.price(),
            List.of()));
    return left;
  }

  Money value() {
    return lines.stream()
        .map(line ->
            Objects.requireNonNull(line.price())
                .money()
                .times(line.quantity().in(QuantityUnit.CARTON)))
        .reduce(Money.ZERO, Money::plus);
  }

  BigDecimal cartons() {
    return lines.stream()
        .map(line -> line.quantity().in(QuantityUnit.CARTON))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> codes(SplittableRandom random) {
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < CODES; n++) {
      codes.add(
          String.format("%016dJYYC340199%06d", random.nextLong(1_000_000_000_000_000L), n + 1));
    }
    return codes;
  }
}
