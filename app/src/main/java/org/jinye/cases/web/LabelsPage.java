package org.jinye.cases.web;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.goods.Holding;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.goods.Stock;
import org.jinye.cases.CaseRow;

/**
 * Labels to print and stick on what lies in store of a case.
 *
 * @param unit name of the bureau
 * @param code picture that leads a phone to the ledger of the case
 */
public record LabelsPage(CaseRow row, String unit, List<Label> labels, String code) {

  /**
   * On one kind of goods.
   *
   * @param since when it was last brought in, with the two who did it
   */
  public record Label(
      String item,
      String nature,
      String quantity,
      LocalDateTime since,
      String handedBy,
      String receivedBy) {}

  static List<Label> of(List<GoodsMove> ledger) {
    return Stock.of(ledger).balance().entrySet().stream()
        .map(held -> {
          Holding holding = held.getKey();
          GoodsMove last = lastIn(ledger, holding);
          return new Label(
              holding.item(),
              holding.nature().title(),
              QuantityWords.mixed(held.getValue()),
              last.at(),
              last.handedBy(),
              last.receivedBy());
        })
        .sorted(Comparator.comparing(Label::item))
        .toList();
  }

  private static GoodsMove lastIn(List<GoodsMove> ledger, Holding holding) {
    return ledger.stream()
        .filter(move -> move.kind().bringsIn())
        .filter(move -> move.goods().stream().anyMatch(line -> Holding.of(line).equals(holding)))
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
