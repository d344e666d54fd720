package org.jinye.warnings.web.suppression;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Items;
import org.jinye.warnings.internal.suppression.Suppression;
import org.springframework.stereotype.Component;

/** What suppressions are about, in words. */
@Component
class SuppressionNames {

  private final Retailers retailers;
  private final Items items;
  private final Rulebook rulebook;

  SuppressionNames(Retailers retailers, Items items, Rulebook rulebook) {
    this.retailers = retailers;
    this.items = items;
    this.rulebook = rulebook;
  }

  /** Names of the retailers and items by number. */
  Map<String, String> of(Collection<Suppression> rows) {
    List<String> shops =
        rows.stream().map(Suppression::retailerId).filter(Objects::nonNull).distinct().toList();
    List<String> things =
        rows.stream().map(Suppression::itemId).filter(Objects::nonNull).distinct().toList();
    Map<String, String> names = new HashMap<>(retailers.names(shops));
    items.findAll(things).forEach((id, item) -> names.put(id, "品规 " + item.name()));
    return names;
  }

  /** Titles of all rules by id. */
  Map<String, String> rules() {
    Map<String, String> titles = new TreeMap<>();
    for (Rule rule : rulebook.rules()) {
      titles.put(rule.id(), rule.title());
    }
    return titles;
  }
}
