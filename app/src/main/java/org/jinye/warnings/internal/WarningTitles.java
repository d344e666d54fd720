package org.jinye.warnings.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a warning is called: its rule, and the item where it is about one. */
@Component
public class WarningTitles {

  private final Rulebook rulebook;
  private final Items items;

  WarningTitles(Rulebook rulebook, Items items) {
    this.rulebook = rulebook;
    this.items = items;
  }

  /** Titles for warnings about these items; one query, none when there is no item. */
  public Titles about(Collection<@Nullable String> itemIds) {
    List<String> known = itemIds.stream().filter(Objects::nonNull).distinct().toList();
    return new Titles(rulebook, items.findAll(known));
  }

  /** The rules' titles and the names of some items. */
  public record Titles(Rulebook rulebook, Map<String, Item> items) {

    public String of(String ruleId, @Nullable String itemId) {
      String rule = rulebook.findRule(ruleId).map(Rule::title).orElse(ruleId);
      if (itemId == null) {
        return rule;
      }
      Item item = items.get(itemId);
      return rule + "：" + (item == null ? itemId : item.name());
    }
  }
}
