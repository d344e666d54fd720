package org.jinye.casebook.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.goods.StockRefusal.Reason;

/**
 * The running balance of a ledger. Goods go out of the holding of their nature and, when that is
 * used up, of what was not yet determined of the same item: the appraisal names the nature of goods
 * that came in without one.
 */
final class Balance {

  private Map<Holding, Long> held = new LinkedHashMap<>();
  private Map<GoodsSums.Item, Long> sampled = new HashMap<>();

  /** Enters a movement whole, or says why not. */
  List<StockRefusal> enter(GoodsMove move, List<GoodsMove> all) {
    List<StockRefusal> refusals = formal(move);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    Map<Holding, Long> heldAfter = new LinkedHashMap<>(held);
    Map<GoodsSums.Item, Long> sampledAfter = new HashMap<>(sampled);
    GoodsSums.byHolding(move.goods())
        .forEach((holding, quantity) ->
            enter(move, all, holding, quantity.base(), heldAfter, sampledAfter, refusals));
    if (refusals.isEmpty()) {
      held = heldAfter;
      sampled = sampledAfter;
    }
    return refusals;
  }

  Map<Holding, Quantity> held() {
    Map<Holding, Quantity> quantities = new LinkedHashMap<>();
    held.forEach((holding, base) -> {
      if (base > 0) {
        quantities.put(holding, new Quantity(base, holding.measure()));
      }
    });
    return quantities;
  }

  private static List<StockRefusal> formal(GoodsMove move) {
    List<StockRefusal> refusals = new ArrayList<>();
    String head = head(move);
    if (move.goods().isEmpty()) {
      refusals.add(new StockRefusal(move, Reason.NO_GOODS, head + "没有列明物品"));
    }
    String from = move.handedBy().strip();
    String to = move.receivedBy().strip();
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      refusals.add(new StockRefusal(move, Reason.ONE_PERSON, head + "应当由交接双方两人签字"));
    }
    if (move.pictures() < 1) {
      refusals.add(new StockRefusal(move, Reason.NO_PHOTOGRAPH, head + "没有照片"));
    }
    return refusals;
  }

  private static void enter(
      GoodsMove move,
      List<GoodsMove> all,
      Holding holding,
      long base,
      Map<Holding, Long> held,
      Map<GoodsSums.Item, Long> sampled,
      List<StockRefusal> refusals) {
    GoodsSums.Item item = new GoodsSums.Item(holding.item(), holding.measure());
    switch (move.kind()) {
      case STORED -> held.merge(holding, base, Math::addExact);
      case SAMPLE_RETURNED -> {
        long out = sampled.getOrDefault(item, 0L);
        if (base > out) {
          refusals.add(
              new StockRefusal(
                  move,
                  Reason.MORE_BACK_THAN_SAMPLED,
                  head(move)
                      + "“"
                      + holding.item()
                      + "”返还"
                      + words(holding, base)
                      + "，抽样在外的只有"
                      + words(holding, out)));
          return;
        }
        sampled.put(item, out - base);
        held.merge(holding, base, Math::addExact);
      }
      case SAMPLED -> {
        if (takeOut(move, all, holding, base, held, refusals)) {
          sampled.merge(item, base, Math::addExact);
        }
      }
      case RETURNED, TRANSFERRED, SOLD, DESTROYED ->
          takeOut(move, all, holding, base, held, refusals);
    }
  }

  private static boolean takeOut(
      GoodsMove move,
      List<GoodsMove> all,
      Holding holding,
      long base,
      Map<Holding, Long> held,
      List<StockRefusal> refusals) {
    long own = held.getOrDefault(holding, 0L);
    Holding undetermined = holding.undetermined();
    long open = undetermined.equals(holding) ? 0 : held.getOrDefault(undetermined, 0L);
    if (base > own + open) {
      refusals.add(tooMuch(move, all, holding, base, own + open));
      return false;
    }
    long fromOwn = Math.min(own, base);
    held.put(holding, own - fromOwn);
    if (base > fromOwn) {
      held.put(undetermined, open - (base - fromOwn));
    }
    return true;
  }

  private static StockRefusal tooMuch(
      GoodsMove move, List<GoodsMove> all, Holding holding, long base, long present) {
    boolean comesLater =
        present == 0
            && all.stream()
                .filter(other -> other.kind() == GoodsMove.Kind.STORED)
                .filter(other -> other.at().isAfter(move.at()))
                .flatMap(other -> other.goods().stream())
                .anyMatch(line -> line.item().equals(holding.item()));
    String what = head(move) + "“" + holding.item() + "”" + holding.nature().title();
    return comesLater
        ? new StockRefusal(move, Reason.BEFORE_IT_CAME_IN, what + "出库时间早于入库时间")
        : new StockRefusal(
            move,
            Reason.MORE_OUT_THAN_IN,
            what + "出库" + words(holding, base) + "，库存只有" + words(holding, present));
  }

  private static String words(Holding holding, long base) {
    return QuantityWords.cartons(new Quantity(base, holding.measure()));
  }

  private static String head(GoodsMove move) {
    return move.at().toString().replace('T', ' ') + move.kind().title() + "：";
  }
}
