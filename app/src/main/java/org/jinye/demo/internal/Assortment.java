package org.jinye.demo.internal;

import java.util.List;

/** The items a shop keeps, with the share of each in its demand. */
final class Assortment {

  private static final double TASTE = 0.45;

  /** What flows out is what everybody asks for: each shop keeps it, and sells about as much. */
  private static final double COMMON_TASTE = 0.15;

  private final List<Item> items;
  private final double[] shares;

  private Assortment(List<Item> items, double[] shares) {
    this.items = items;
    this.shares = shares;
  }

  static Assortment drawn(Dice dice, List<Item> catalogue, Location location, int grade) {
    record Kept(Item item, double weight, double key) {}
    List<Kept> kept =
        catalogue.stream()
            .filter(item -> item.isSuppliedTo(grade))
            .map(item -> {
              boolean everywhere = item.supplyType() == SupplyType.WATCHED;
              double taste = dice.spread(everywhere ? COMMON_TASTE : TASTE);
              double weight = appeal(item, location, grade) * taste;
              double luck = Math.log(dice.uniform()) / Math.sqrt(weight);
              return new Kept(item, weight, everywhere ? 0 : luck);
            })
            .sorted((a, b) -> Double.compare(b.key, a.key))
            .limit(Math.clamp(Math.round(18 + 2.0 * grade + 4 * dice.normal()), 10, 100))
            .sorted((a, b) -> Double.compare(b.weight, a.weight))
            .toList();
    double total = kept.stream().mapToDouble(Kept::weight).sum();
    return new Assortment(
        kept.stream().map(Kept::item).toList(),
        kept.stream().mapToDouble(one -> one.weight / total).toArray());
  }

  /** Better shops sell dearer goods. */
  private static double appeal(Item item, Location location, int grade) {
    double tilt = Math.pow((grade + 6) / 21.0, (3 - item.priceClass()) * 0.25);
    return location.shareOf(item.priceClass()) * item.popularity() * tilt;
  }

  List<Item> items() {
    return items;
  }

  double share(int place) {
    return shares[place];
  }

  double shareOf(Item item) {
    for (int place = 0; place < shares.length; place++) {
      if (items.get(place).index() == item.index()) {
        return shares[place];
      }
    }
    return 0;
  }
}
