package org.jinye.warnings.web.suppression;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.platform.Weeks;
import org.jinye.platform.web.Address;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.engine.Outcome;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.warnings.internal.suppression.SuppressionStore.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Says in words what suppressions kept back, and where it can be looked at. */
@Component
class HitLines {

  private final Retailers retailers;
  private final Items items;
  private final SuppressionNames names;

  HitLines(Retailers retailers, Items items, SuppressionNames names) {
    this.retailers = retailers;
    this.items = items;
    this.names = names;
  }

  List<HitLine> of(List<Hit> hits) {
    Map<String, String> shops =
        retailers.names(
            hits.stream().map(Hit::retailerId).filter(Objects::nonNull).distinct().toList());
    Map<String, String> goods = new HashMap<>();
    items
        .findAll(hits.stream().map(Hit::itemId).filter(Objects::nonNull).distinct().toList())
        .forEach((String id, Item item) -> goods.put(id, item.name()));
    Map<String, String> rules = names.rules();
    return hits.stream().map(hit -> line(hit, shops, goods, rules)).toList();
  }

  private static HitLine line(
      Hit hit, Map<String, String> shops, Map<String, String> goods, Map<String, String> rules) {
    String shop = hit.retailerId();
    String item = Objects.requireNonNullElse(hit.itemId(), "");
    return new HitLine(
        hit.occurredOn(),
        hit.ruleId(),
        rules.getOrDefault(hit.ruleId(), ""),
        shop == null ? goods.getOrDefault(item, item) : shops.getOrDefault(shop, shop),
        shop == null ? item : shop,
        shop == null ? null : url("/retailers/{id}", Map.of("id", shop)),
        Objects.requireNonNullElse(hit.orderNumber(), ""),
        order(hit),
        hit.sentence(),
        hit.runId(),
        finding(hit));
  }

  private static String finding(Hit hit) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rule", hit.ruleId());
    values.put("outcome", Outcome.FIRED.code());
    values.put("county", hit.unitCode());
    values.put("week", week(hit));
    return Address.of("/runs/" + hit.runId() + "/outcomes", values);
  }

  private static String week(Hit hit) {
    return Weeks.name(Weeks.number(hit.occurredOn()));
  }

  private static @Nullable String order(Hit hit) {
    String number = hit.orderNumber();
    String shop = hit.retailerId();
    return number == null || shop == null
        ? null
        : url(
            "/orders?number={number}&retailer={retailer}&week={week}",
            Map.of("number", number, "retailer", shop, "week", week(hit)));
  }

  private static String url(String template, Map<String, String> values) {
    return UriComponentsBuilder.fromUriString(template).encode().build(values).toString();
  }
}
