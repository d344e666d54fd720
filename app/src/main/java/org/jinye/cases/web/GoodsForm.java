package org.jinye.cases.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsLine.UnitPrice;
import org.jinye.casebook.Money;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.Quantity;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.goods.LaserCode;
import org.jinye.casebook.goods.PastedCodes;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.casebook.goods.TypedQuantity;
import org.jinye.cases.internal.CaseCheck;
import org.jspecify.annotations.Nullable;

/**
 * A line of goods as typed.
 *
 * @param quantity with its unit: 3件12条
 * @param price in yuan for one of the unit; empty = not valued yet
 * @param codes laser codes as pasted
 */
public record GoodsForm(
    String item,
    String quantity,
    String nature,
    String price,
    String per,
    String basis,
    String codes) {

  public GoodsForm {
    item = text(item);
    quantity = text(quantity);
    nature = text(nature);
    price = text(price);
    per = text(per);
    basis = text(basis);
    codes = text(codes);
  }

  static GoodsForm blank() {
    return new GoodsForm(
        "",
        "",
        Nature.UNDETERMINED.name(),
        "",
        QuantityUnit.CARTON.name(),
        PriceBasis.WHOLESALE.name(),
        "");
  }

  static GoodsForm of(GoodsLine line) {
    UnitPrice price = line.price();
    return new GoodsForm(
        line.item(),
        QuantityWords.mixed(line.quantity()),
        line.nature().name(),
        price == null ? "" : price.money().toString(),
        price == null ? QuantityUnit.CARTON.name() : price.per().name(),
        price == null ? PriceBasis.WHOLESALE.name() : price.basis().name(),
        String.join("\n", line.codes()));
  }

  /** A line, or sentences by field. */
  public record Reading(Optional<GoodsLine> line, Map<String, String> errors) {}

  Reading read() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (item.isEmpty() || item.length() > 100) {
      errors.put("item", "请填写品名规格，最多 100 个字。");
    }
    @Nullable Quantity amount = null;
    switch (TypedQuantity.read(quantity)) {
      case TypedQuantity.Read read -> amount = read.quantity();
      case TypedQuantity.Refused refused -> errors.put("quantity", refused.words());
    }
    Optional<Nature> kind = named(Nature.values(), nature);
    if (kind.isEmpty()) {
      errors.put("nature", "请选择真伪。");
    }
    @Nullable UnitPrice each = price(errors, amount);
    List<String> known = codes(errors);
    if (amount != null && amount.base() == 0) {
      errors.put("quantity", "数量应大于 0。");
    }
    if (!errors.isEmpty() || amount == null || kind.isEmpty()) {
      return new Reading(Optional.empty(), errors);
    }
    var line = new GoodsLine(item, amount, kind.get(), each, known);
    CaseCheck.findTooMuch(line).ifPresent(words -> errors.put("price", words));
    return new Reading(errors.isEmpty() ? Optional.of(line) : Optional.empty(), errors);
  }

  private @Nullable UnitPrice price(Map<String, String> errors, @Nullable Quantity amount) {
    if (price.isEmpty()) {
      return null;
    }
    Optional<QuantityUnit> unit = named(QuantityUnit.values(), per);
    Optional<PriceBasis> from = named(PriceBasis.values(), basis);
    if (!price.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      errors.put("price", "单价应是不小于 0 的金额，最多两位小数，例如 245.00。");
      return null;
    }
    if (unit.isEmpty() || from.isEmpty()) {
      errors.put("price", "请选择计价单位和价格依据。");
      return null;
    }
    if (amount != null && unit.get().measure() != amount.measure()) {
      errors.put("price", "单价按“%s”计，和数量的单位不是一类。".formatted(unit.get().title()));
      return null;
    }
    return new UnitPrice(Money.ofYuan(new BigDecimal(price)), unit.get(), from.get());
  }

  private List<String> codes(Map<String, String> errors) {
    if (codes.isEmpty()) {
      return List.of();
    }
    PastedCodes read = PastedCodes.read(codes);
    if (!read.faults().isEmpty()) {
      errors.put(
          "codes",
          read.faults().stream()
              .limit(5)
              .map(PastedCodes.Fault::words)
              .reduce("", (all, one) -> all + one));
    }
    return read.codes().stream().map(LaserCode::text).toList();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  /**
   * Rows pasted from a table: item, quantity with unit, nature, price in yuan, priced by, basis;
   * what stands behind the quantity may be missing.
   */
  static PastedGoods paste(String text) {
    List<GoodsLine> lines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<String> rows = text.lines().toList();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isBlank() || rows.get(i).strip().startsWith("品名")) {
        continue;
      }
      String[] cells = rows.get(i).split("\t|[，,](?=\\s*[^0-9])", -1);
      var form =
          new GoodsForm(
              cell(cells, 0),
              cell(cells, 1),
              byTitle(Nature.values(), Nature::title, cell(cells, 2), Nature.UNDETERMINED).name(),
              cell(cells, 3).replaceAll("元.*$", ""),
              byTitle(
                      QuantityUnit.values(),
                      QuantityUnit::title,
                      cell(cells, 4),
                      QuantityUnit.CARTON)
                  .name(),
              byTitle(PriceBasis.values(), PriceBasis::title, cell(cells, 5), PriceBasis.WHOLESALE)
                  .name(),
              "");
      Reading reading = form.read();
      reading.line().ifPresent(lines::add);
      int number = i + 1;
      reading.errors().values().forEach(words -> faults.add("第 " + number + " 行：" + words));
    }
    return new PastedGoods(lines, faults);
  }

  /** What was understood, and what was not. */
  record PastedGoods(List<GoodsLine> lines, List<String> faults) {}

  private static String cell(String[] cells, int i) {
    return i < cells.length ? cells[i].strip() : "";
  }

  private static <E extends Enum<E>> E byTitle(
      E[] values, java.util.function.Function<E, String> title, String text, E otherwise) {
    return Arrays.stream(values)
        .filter(value -> title.apply(value).equals(text))
        .findFirst()
        .orElse(otherwise);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
