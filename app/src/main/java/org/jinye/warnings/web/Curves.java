package org.jinye.warnings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailers;
import org.jinye.supply.Item;
import org.jinye.supply.Items;
import org.jinye.supply.Lake;
import org.jinye.supply.OrderLine;
import org.jinye.supply.WeekMedian;
import org.jinye.supply.WeekTotal;
import org.jinye.warnings.WarningSubject;
import org.springframework.stereotype.Component;

/** Reads what the curve of a dossier shows: half a year before its week and a month after. */
@Component
class Curves {

  private static final int BEFORE = 25;
  private static final int AFTER = 4;

  private final Lake lake;
  private final Items items;
  private final Retailers retailers;
  private final DossierQuery dossiers;

  Curves(Lake lake, Items items, Retailers retailers, DossierQuery dossiers) {
    this.lake = lake;
    this.items = items;
    this.retailers = retailers;
    this.dossiers = dossiers;
  }

  Curve of(Scope scope, List<WarningRow> warnings) {
    WarningRow first = warnings.getFirst();
    int from = first.weekNo() - BEFORE;
    int to = Math.min(first.weekNo() + AFTER, lake.findNewestWeek().orElse(first.weekNo()));
    String retailerId = first.retailerId();
    if (retailerId == null) {
      return ofItem(scope, first, from, to);
    }
    List<OrderLine> lines = lake.listLines(scope, retailerId, from, to);
    Map<Integer, Double> medians =
        retailers
            .find(retailerId)
            .map(retailer -> lake.listPeerMedians(scope, retailer, from, to))
            .orElse(List.of())
            .stream()
            .collect(toMap(WeekMedian::weekNo, WeekMedian::medianSticks));
    return new Curve(
        "本户订货量",
        from,
        Math.max(to, first.weekNo()),
        first.weekNo(),
        byWeek(lines),
        medians,
        namedItems(warnings, lines),
        dossiers.marks(first.subject(), from, first.weekNo() + AFTER));
  }

  private Curve ofItem(Scope scope, WarningRow warning, int from, int to) {
    var subject = new WarningSubject(warning.subject());
    return new Curve(
        "该品规订货量",
        from,
        Math.max(to, warning.weekNo()),
        warning.weekNo(),
        lake.listItemWeeks(scope, subject.itemId(), subject.unitCode(), from, to).stream()
            .collect(toMap(WeekTotal::weekNo, WeekTotal::quantitySticks)),
        Map.of(),
        Map.of(),
        dossiers.marks(warning.subject(), from, warning.weekNo() + AFTER));
  }

  private Map<String, Map<Integer, Long>> namedItems(
      List<WarningRow> warnings, List<OrderLine> lines) {
    List<String> ids =
        warnings.stream().map(WarningRow::itemId).filter(Objects::nonNull).distinct().toList();
    Map<String, Item> catalogue = items.findAll(ids);
    Map<String, Map<Integer, Long>> named = new LinkedHashMap<>();
    for (String id : ids) {
      Item item = catalogue.get(id);
      named.put(
          item == null ? id : item.name(),
          byWeek(lines.stream().filter(line -> line.itemId().equals(id)).toList()));
    }
    return named;
  }

  private static Map<Integer, Long> byWeek(List<OrderLine> lines) {
    return lines.stream()
        .collect(groupingBy(OrderLine::weekNo, summingLong(OrderLine::quantitySticks)));
  }
}
