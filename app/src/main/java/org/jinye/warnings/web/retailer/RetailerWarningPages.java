package org.jinye.warnings.web.retailer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Lake;
import org.jinye.supply.WeekMedian;
import org.jinye.supply.WeekTotal;
import org.jinye.warnings.web.retailer.RetailerWarningQuery.Stored;
import org.springframework.stereotype.Component;

/** Reads what a retailer's page shows of its warnings. */
@Component
class RetailerWarningPages {

  private static final int NEWEST = 50;

  private final RetailerWarningQuery query;
  private final Retailers retailers;
  private final Lake lake;
  private final Rulebook rulebook;

  RetailerWarningPages(
      RetailerWarningQuery query, Retailers retailers, Lake lake, Rulebook rulebook) {
    this.query = query;
    this.retailers = retailers;
    this.lake = lake;
    this.rulebook = rulebook;
  }

  RetailerWarnings of(String retailerId) {
    Retailer retailer = retailer(retailerId);
    List<Stored> newest = query.newest(retailerId, NEWEST);
    return new RetailerWarnings(
        retailerId,
        retailer.name(),
        newest.isEmpty() ? 0 : newest.getFirst().total(),
        newest.stream().map(this::row).toList());
  }

  /** A year of orders that ends with the newest week. */
  RetailerCurve curve(Scope scope, String retailerId) {
    Retailer retailer = retailer(retailerId);
    int to = lake.findNewestWeek().orElse(0);
    int from = to - RetailerCurve.WEEKS + 1;
    return new RetailerCurve(
        from,
        to,
        lake.listWeeks(scope, retailerId, from, to).stream()
            .collect(toMap(WeekTotal::weekNo, WeekTotal::quantitySticks)),
        lake.listPeerMedians(scope, retailer, from, to).stream()
            .collect(toMap(WeekMedian::weekNo, WeekMedian::medianSticks)),
        marks(retailerId));
  }

  /** The newest warning of each week: its dossier shows the others of the week too. */
  private Map<Integer, Long> marks(String retailerId) {
    return query.newest(retailerId, RetailerCurve.WEEKS * NEWEST).stream()
        .collect(toMap(Stored::weekNo, Stored::id, (newer, older) -> newer));
  }

  private Retailer retailer(String retailerId) {
    return retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
  }

  private RetailerWarnings.Row row(Stored warning) {
    return new RetailerWarnings.Row(
        warning.id(),
        warning.occurredOn(),
        warning.weekNo(),
        rulebook.findRule(warning.ruleId()).map(Rule::title).orElse(warning.ruleId()),
        warning.sentence(),
        warning.priority(),
        warning.state());
  }
}
