package org.jinye.cases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.PriceBasis;
import org.jinye.casebook.QuantityUnit;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.CaseRow;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The goods of a case with the form for a line.
 *
 * @param lines those of the page
 * @param line rank of the line that the form changes; -1 = a new one
 * @param was what that line says now, by which it is found again
 * @param pasted rows as they were pasted, kept when something was wrong
 */
public record GoodsPage(
    CaseRow row,
    List<GoodsLine> lines,
    Pager pager,
    int line,
    String was,
    GoodsForm form,
    String pasted,
    Map<String, String> errors,
    List<String> faults,
    boolean mayChange) {

  /** The same of the same line, else most likely another. */
  static String mark(GoodsLine of) {
    return Integer.toHexString(of.toString().hashCode());
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  public int rank(int i) {
    return Math.toIntExact(pager.offset()) + i;
  }

  public String quantity(GoodsLine of) {
    return QuantityWords.mixed(of.quantity());
  }

  public String price(GoodsLine of) {
    var price = of.price();
    return price == null ? "未核价" : price.money() + " 元/" + price.per().title();
  }

  public String value(GoodsLine of) {
    return of.findValue().map(Object::toString).orElse("—");
  }

  public List<Choice> natures() {
    return Arrays.stream(Nature.values()).map(one -> new Choice(one.name(), one.title())).toList();
  }

  public List<Choice> units() {
    return Arrays.stream(QuantityUnit.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }

  public List<Choice> bases() {
    return Arrays.stream(PriceBasis.values())
        .map(one -> new Choice(one.name(), one.title()))
        .toList();
  }
}
