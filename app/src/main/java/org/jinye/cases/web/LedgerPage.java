package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Money;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.LedgerStore.Entered;
import org.jinye.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Seized goods and receipts of a case, each with a form.
 *
 * @param kept how many photographs are kept, by the ids of movements
 * @param balance what lies in store now
 * @param lines goods of the case to choose from
 * @param warehouses those that goods may be brought into
 * @param typed what was typed, by field
 */
public record LedgerPage(
    CaseRow row,
    List<Entered> moves,
    Map<String, Integer> kept,
    List<Held> balance,
    List<Receipt> receipts,
    List<GoodsLine> lines,
    List<Choice> papers,
    List<Choice> warehouses,
    Map<String, String> typed,
    Map<String, String> errors,
    String formKey,
    boolean mayWrite) {

  /** What lies in store. */
  public record Held(String item, String nature, String quantity) {}

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public int kept(Entered of) {
    return kept.getOrDefault(Long.toString(of.id()), 0);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public List<Choice> kinds() {
    return Arrays.stream(GoodsMove.Kind.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public String words(GoodsMove move) {
    return String.join(
        "；",
        move.goods().stream()
            .map(line -> line.item() + " " + QuantityWords.mixed(line.quantity()))
            .toList());
  }

  public String quantity(GoodsLine line) {
    return QuantityWords.mixed(line.quantity());
  }

  public Money paid() {
    return receipts.stream().map(Receipt::money).reduce(Money.ZERO, Money::plus);
  }
}
