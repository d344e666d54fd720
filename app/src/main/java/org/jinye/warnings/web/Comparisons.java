package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rulebook;
import org.jinye.rulebook.engine.Finding;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.warnings.web.DossierQuery.BaselineRow;
import org.jinye.warnings.web.WarningView.BaselineLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what warnings were compared with. */
@Component
public class Comparisons {

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
                    row -> {
                      WarningRow about = Objects.requireNonNull(byId.get(row.warningId()));
                      return line(
                          about.ruleId(), about.retailerId(), about.itemId(), row, shops, goods);
                    },
                    toList())));
  }

  /** Those of one finding, in their order. */
  public List<BaselineLine> of(
      Finding about, List<org.jinye.rulebook.engine.BaselineRow> evidence) {
    List<BaselineRow> rows = evidence.stream().map(Comparisons::row).toList();
    Map<String, String> shops = retailers.names(present(rows, BaselineRow::retailerId));
    Map<String, Item> goods = items.findAll(present(rows, BaselineRow::itemId));
    return rows.stream()
        .map(row -> line(about.ruleId(), about.retailerId(), about.itemId(), row, shops, goods))
        .toList();
  }

  private static BaselineRow row(org.jinye.rulebook.engine.BaselineRow row) {
    Integer day = row.dayNo();
    return new BaselineRow(
        0,
        row.retailerId(),
        row.orderNumber(),
        row.itemId(),
        day == null ? null : LocalDate.ofEpochDay(day),
        row.quantitySticks(),
        row.amountFen(),
        row.note());
  }

  private BaselineLine line(
      String ruleId,
      @Nullable String retailerId,
      @Nullable String itemId,
      BaselineRow row,
      Map<String, String> shops,
      Map<String, Item> goods) {
    String shop = row.retailerId();
    String other = shop == null || shop.equals(retailerId) ? "" : shops.getOrDefault(shop, shop);
    return new BaselineLine(
        said(row.placedOn(), Object::toString),
        other,
        said(row.orderNumber(), number -> number),
        Objects.equals(row.itemId(), itemId) ? "" : said(row.itemId(), id -> name(id, goods)),
        said(row.quantitySticks(), sticks -> new Quantity(sticks).cartons()),
        said(row.amountFen(), fen -> new Money(fen).yuan()),
        said(row.note(), note -> rulebook.rule(ruleId).noteTitle(note)));
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
