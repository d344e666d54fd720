package org.jinye.warnings.web.item;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.platform.web.Address;
import org.jinye.platform.web.Choice;
import org.jinye.supply.Item;
import org.jinye.supply.SupplyType;
import org.jspecify.annotations.Nullable;

/**
 * What the list of items is narrowed to; empty = not narrowed.
 *
 * @param q part of the item's number, name or brand
 * @param tier red, orange, blue; any = one of them, none = in no tier
 * @param type class of supply
 * @param price class of price, 1 to 5
 */
public record ItemFilter(String q, String tier, String type, String price) {

  static final String PATH = "/items";

  private static final String ANY = "any";
  private static final String NONE = "none";
  private static final int LONGEST = 100;

  public ItemFilter {
    q = clean(q);
    tier = oneOf(tiers(), clean(tier));
    type = oneOf(types(), clean(type));
    price = oneOf(prices(), clean(price));
  }

  static List<Choice> tiers() {
    return List.of(
        new Choice("red", "红色"),
        new Choice("orange", "橙色"),
        new Choice("blue", "蓝色"),
        new Choice(ANY, "有外流等级"),
        new Choice(NONE, "没有外流等级"));
  }

  static List<Choice> types() {
    return Arrays.stream(SupplyType.values())
        .map(type -> new Choice(type.code(), type.title()))
        .toList();
  }

  static List<Choice> prices() {
    return List.of(
        new Choice("1", "一类"),
        new Choice("2", "二类"),
        new Choice("3", "三类"),
        new Choice("4", "四类"),
        new Choice("5", "五类"));
  }

  boolean matches(Item item) {
    return (q.isEmpty()
            || item.itemId().contains(q)
            || item.name().contains(q)
            || Objects.requireNonNullElse(item.brand(), "").contains(q))
        && isOfTier(item)
        && (type.isEmpty() || item.supplyType().equals(type))
        && (price.isEmpty() || price.equals(String.valueOf(item.priceClass())));
  }

  private boolean isOfTier(Item item) {
    return switch (tier) {
      case "" -> true;
      case ANY -> item.outflowTier() != null;
      case NONE -> item.outflowTier() == null;
      default -> tier.equals(item.outflowTier());
    };
  }

  public boolean isNarrow() {
    return !(q + tier + type + price).isEmpty();
  }

  ItemFilter withTier(String other) {
    return new ItemFilter(q, other, type, price);
  }

  /** An address with this filter. */
  public String url(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", q);
    values.put("tier", tier);
    values.put("type", type);
    values.put("price", price);
    return Address.of(path, values);
  }

  private static String oneOf(List<Choice> choices, String value) {
    return choices.stream().anyMatch(choice -> choice.value().equals(value)) ? value : "";
  }

  private static String clean(@Nullable String value) {
    String words = value == null ? "" : value.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
