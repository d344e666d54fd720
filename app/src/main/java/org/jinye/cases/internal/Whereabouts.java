package org.jinye.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.goods.Holding;
import org.jinye.casebook.goods.Stock;
import org.jspecify.annotations.Nullable;

/**
 * Where the goods of a case lie. How much lies there is what the ledger of the case says; what came
 * in first goes out first, so that what is left lies where the latest movements brought it.
 */
final class Whereabouts {

  private Whereabouts() {}

  /**
   * A movement and where it brought the goods.
   *
   * @param warehouse null when it took them out, or named none
   */
  record Placed(GoodsMove move, @Nullable Long warehouse) {}

  /**
   * What lies in one place.
   *
   * @param warehouse null when no warehouse was named
   * @param since day of the earliest movement that brought some of it
   */
  record Lying(@Nullable Long warehouse, Holding holding, Quantity quantity, LocalDate since) {}

  /** Of one case; the parts of a holding add up to its balance. */
  static List<Lying> of(List<Placed> placed) {
    List<Placed> entries =
        placed.stream().filter(one -> one.move().kind().bringsIn()).toList().reversed();
    List<Lying> lying = new ArrayList<>();
    Stock.of(placed.stream().map(Placed::move).toList())
        .balance()
        .forEach(
            (holding, quantity) -> lying.addAll(parts(holding, quantity.base(), entries).values()));
    return lying;
  }

  private static Map<Long, Lying> parts(Holding holding, long balance, List<Placed> latestFirst) {
    Map<Long, Lying> parts = new LinkedHashMap<>();
    long rest = balance;
    for (Placed one : latestFirst) {
      long taken = Math.min(rest, brought(one.move(), holding));
      if (taken > 0) {
        rest -= taken;
        var part =
            new Lying(
                one.warehouse(),
                holding,
                new Quantity(taken, holding.measure()),
                one.move().at().toLocalDate());
        parts.merge(Objects.requireNonNullElse(one.warehouse(), 0L), part, Whereabouts::together);
      }
    }
    return parts;
  }

  private static long brought(GoodsMove move, Holding holding) {
    return move.goods().stream()
        .filter(line -> Holding.of(line).equals(holding))
        .mapToLong(line -> line.quantity().base())
        .sum();
  }

  private static Lying together(Lying later, Lying earlier) {
    return new Lying(
        later.warehouse(),
        later.holding(),
        later.quantity().plus(earlier.quantity()),
        earlier.since());
  }
}
