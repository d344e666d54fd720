package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.warnings.web.DossierQuery.BaselineRow;
import org.jinye.warnings.web.WarningView.BaselineLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what warnings were compared with. */
@Component
class Comparisons {

  private final Rulebook rulebook;
  private final Retailers retailers;
  private final Items items;

  Comparisons(Rulebook rulebook, Retailers retailers, Items items) {
    this.rulebook = rulebook;
    this.retailers = retailers;
    this.items = items;
  }

  /** The rows by warning, in their order. */
  Map<Long, List<BaselineLine>> of(List<WarningRow> warnings, List<BaselineRow> rows) {
    Map<Long, WarningRow> byId =
        warnings.stream().collect(toMap(WarningRow::id, Function.identity()));
    Map<String, String> shops = retailers.names(present(rows, BaselineRow::retailerId));
    Map<String, Item> goods = items.findAll(present(rows, BaselineRow::itemId));
    return rows.stream()
        .collect(
            groupingBy(
                BaselineRow::warningId,
                mapping(
                    row ->
                        line(Objects.requireNonNull(byId.get(row.warningId())), row, shops, goods),
                    toList())));
  }

  private BaselineLine line(
      WarningRow warning, BaselineRow row, Map<String, String> shops, Map<String, Item> goods) {
    String shop = row.retailerId();
    String other =
        shop == null || shop.equals(warning.retailerId()) ? "" : shops.getOrDefault(shop, shop);
    return new BaselineLine(
        said(row.placedOn(), Object::toString),
        other,
        said(row.orderNumber(), number -> number),
        Objects.equals(row.itemId(), warning.itemId())
            ? ""
            : said(row.itemId(), id -> name(id, goods)),
        said(row.quantitySticks(), sticks -> new Quantity(sticks).cartons()),
        said(row.amountFen(), fen -> new Money(fen).yuan()),
        said(row.note(), note -> rulebook.rule(warning.ruleId()).noteTitle(note)));
  }

  private static String name(String itemId, Map<String, Item> goods) {
    Item item = goods.get(itemId);
    return item == null ? itemId : item.name();
  }

  private static <T> String said(@Nullable T value, Function<T, String> words) {
    return value == null ? "" : words.apply(value);
  }

  private static List<String> present(
      List<BaselineRow> rows, Function<BaselineRow, @Nullable String> column) {
    return rows.stream().map(column).filter(Objects::nonNull).distinct().toList();
  }
}
