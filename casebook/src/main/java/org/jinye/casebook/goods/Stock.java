package org.jinye.casebook.goods;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Quantity;

/**
 * The ledger of seized goods. A movement counts whole or not at all; what the ledger refuses is
 * told and never counted, so that no balance falls below nothing.
 *
 * @param moves those that count, by time
 * @param refusals those that do not
 */
public record Stock(List<GoodsMove> moves, List<StockRefusal> refusals) {

  public Stock {
    moves = List.copyOf(moves);
    refusals = List.copyOf(refusals);
  }

  /** Enters the movements by time; those of one moment in the order of the list. */
  public static Stock of(List<GoodsMove> moves) {
    List<GoodsMove> byTime = moves.stream().sorted(Comparator.comparing(GoodsMove::at)).toList();
    Balance balance = new Balance();
    List<GoodsMove> taken = new ArrayList<>();
    List<StockRefusal> refusals = new ArrayList<>();
    for (GoodsMove move : byTime) {
      List<StockRefusal> reasons = balance.enter(move, byTime);
      if (reasons.isEmpty()) {
        taken.add(move);
      } else {
        refusals.addAll(reasons);
      }
    }
    return new Stock(taken, refusals);
  }

  /** What lies in store after all movements; nothing stands with zero. */
  public Map<Holding, Quantity> balance() {
    return at(LocalDateTime.MAX);
  }

  /** What lay in store at a moment, the movements of that moment included. */
  public Map<Holding, Quantity> at(LocalDateTime moment) {
    Balance balance = new Balance();
    moves.stream()
        .filter(move -> !move.at().isAfter(moment))
        .forEach(move -> balance.enter(move, moves));
    return balance.held();
  }

  /** What lies in store of an item and a nature, by sticks, grams and so on. */
  public List<Quantity> of(String item, Nature nature) {
    return balance().entrySet().stream()
        .filter(held -> held.getKey().item().equals(item) && held.getKey().nature() == nature)
        .map(Map.Entry::getValue)
        .toList();
  }
}
