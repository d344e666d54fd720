package org.jinye.warnings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.springframework.stereotype.Component;

/** Names what warnings are about. */
@Component
public class WarningSubjects {

  private final Retailers retailers;
  private final Items items;
  private final Organization organization;

  WarningSubjects(Retailers retailers, Items items, Organization organization) {
    this.retailers = retailers;
    this.items = items;
    this.organization = organization;
  }

  /**
   * Names by key: the shop's, or those of item and unit. What is not known, or not in sight, is
   * called by its number.
   */
  public Map<String, String> names(Collection<String> keys) {
    List<WarningSubject> subjects = keys.stream().distinct().map(WarningSubject::new).toList();
    Map<String, String> names = new HashMap<>();
    subjects.forEach(subject -> names.put(subject.key(), subject.key()));
    names.putAll(
        retailers.names(
            subjects.stream()
                .filter(WarningSubject::isRetailer)
                .map(WarningSubject::key)
                .toList()));
    List<WarningSubject> others =
        subjects.stream().filter(subject -> !subject.isRetailer()).toList();
    Map<String, Item> goods =
        items.findAll(others.stream().map(WarningSubject::itemId).distinct().toList());
    Map<String, String> units = new HashMap<>();
    for (WarningSubject subject : others) {
      Item item = goods.get(subject.itemId());
      String unit = units.computeIfAbsent(subject.unitCode(), this::unit);
      String name = item == null ? subject.itemId() : item.name();
      names.put(subject.key(), name.isEmpty() ? unit : name + " · " + unit);
    }
    return names;
  }

  private String unit(String code) {
    return organization.unitName(code);
  }
}
