package org.jinye.warnings.web.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Pager;
import org.jinye.supply.Item;
import org.jinye.supply.ItemLine;
import org.springframework.web.util.UriUtils;

/**
 * Lines of orders with an item.
 *
 * @param shops names by number
 * @param areas names by code
 */
public record LinesPage(
    Item item,
    LinesFilter filter,
    List<ItemLine> lines,
    Map<String, String> shops,
    Map<String, String> areas,
    Pager pager) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String href() {
    return ItemFilter.PATH + "/" + item.itemId();
  }

  public String exportUrl() {
    return filter.url(href() + "/lines/export.xlsx");
  }

  public String shop(ItemLine line) {
    return shops.getOrDefault(line.retailerId(), line.retailerId());
  }

  public String area(ItemLine line) {
    return areas.getOrDefault(line.area(), line.area());
  }

  public String route(ItemLine line) {
    return ItemWords.route(line.route());
  }

  public String minute(ItemLine line) {
    return MINUTE.format(line.placedAt());
  }

  public String cartons(ItemLine line) {
    return new Quantity(line.quantitySticks()).cartons();
  }

  public String yuan(ItemLine line) {
    return new Money(line.amountFen()).yuan();
  }

  /** The number may hold what cannot be part of a path. */
  public String orderHref(ItemLine line) {
    return "/orders?number="
        + UriUtils.encode(line.orderNumber(), UTF_8)
        + "&retailer="
        + UriUtils.encode(line.retailerId(), UTF_8)
        + "&week="
        + Weeks.name(line.weekNo());
  }

  /** What the list is narrowed to, in words. */
  public String narrowing() {
    List<String> words = new ArrayList<>();
    if (!filter.day().isEmpty()) {
      words.add(filter.day());
    } else if (!filter.week().isEmpty()) {
      words.add(Weeks.title(Weeks.find(filter.week()).orElseThrow()));
    } else {
      words.add("近 " + filter.weeks() + " 周");
    }
    if (!filter.area().isEmpty()) {
      words.add(areas.getOrDefault(filter.area(), filter.area()));
    }
    if (!filter.route().isEmpty()) {
      words.add(
          "线路："
              + ItemWords.route(filter.route().equals(LinesFilter.NO_ROUTE) ? "" : filter.route()));
    }
    if (!filter.weekday().isEmpty()) {
      words.add(ItemWords.weekday(Integer.parseInt(filter.weekday())) + "订货");
    }
    return String.join(" · ", words);
  }
}
