package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.Weeks;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.PriorityBand;
import org.jinye.warnings.WarningState;
import org.springframework.stereotype.Component;

/** Names and orders the counted values of the facets. */
@Component
class FacetViews {

  private static final List<StateFilter> TABS =
      Arrays.stream(StateFilter.values())
          .filter(tab -> tab != StateFilter.RETURNED && tab != StateFilter.PROCESSED)
          .toList();

  private final Rulebook rulebook;
  private final Organization organization;

  FacetViews(Rulebook rulebook, Organization organization) {
    this.rulebook = rulebook;
    this.organization = organization;
  }

  /** Names of counties by code. */
  Map<String, String> counties() {
    return organization.listCounties().stream()
        .collect(java.util.stream.Collectors.toMap(Unit::code, Unit::name));
  }

  String ruleTitle(String id) {
    return rulebook.findRule(id).map(Rule::title).orElse(id);
  }

  List<StateTab> states(QueueFilter filter, Map<String, Long> counted) {
    return TABS.stream()
        .map(tab ->
            new StateTab(
                tab,
                sum(counted, value -> isIn(tab, value)),
                filter.with(Criterion.STATE, tab.name()).url("/warnings"),
                filter.state() == tab))
        .toList();
  }

  List<FacetView> facets(
      QueueFilter filter, Map<Criterion, Map<String, Long>> counts, Map<String, String> counties) {
    return Criterion.facets().stream()
        .filter(facet -> facet != Criterion.STATE)
        .filter(facet -> facet != Criterion.COUNTY || mayChoose(filter, counties))
        .map(facet -> facet(facet, filter, counts.getOrDefault(facet, Map.of()), counties))
        .toList();
  }

  /** Who sees one county has nothing to choose, unless an address already chose. */
  private static boolean mayChoose(QueueFilter filter, Map<String, String> counties) {
    return counties.size() != 1 || !filter.value(Criterion.COUNTY).isEmpty();
  }

  private FacetView facet(
      Criterion facet,
      QueueFilter filter,
      Map<String, Long> counted,
      Map<String, String> counties) {
    String chosen = filter.value(facet);
    Stream<FacetView.Value> values =
        counted.entrySet().stream()
            .sorted(order(facet))
            .map(entry -> value(facet, entry.getKey(), entry.getValue(), chosen, counties));
    boolean missing = !chosen.isEmpty() && !counted.containsKey(stored(facet, chosen));
    Stream<FacetView.Value> none =
        missing
            ? Stream.of(value(facet, stored(facet, chosen), 0, chosen, counties))
            : Stream.empty();
    return new FacetView(facet, Stream.concat(values, none).toList());
  }

  private FacetView.Value value(
      Criterion facet, String stored, long rows, String chosen, Map<String, String> counties) {
    String inAddress = facet == Criterion.WEEK ? Weeks.name(Integer.parseInt(stored)) : stored;
    return new FacetView.Value(
        inAddress, title(facet, stored, counties), rows, inAddress.equals(chosen));
  }

  private String title(Criterion facet, String stored, Map<String, String> counties) {
    return switch (facet) {
      case RULE -> ruleTitle(stored);
      case COUNTY -> counties.containsKey(stored) ? counties.get(stored) : county(stored);
      case WEEK -> Weeks.title(Integer.parseInt(stored));
      case PRIORITY -> PriorityBand.valueOf(stored).title();
      case RUN -> "第 " + stored + " 次";
      default -> stored;
    };
  }

  private String county(String code) {
    return organization.findUnit(code).map(Unit::titleAmongCounties).orElse(code);
  }

  /** Weeks are numbers in the table and names in the address. */
  private static String stored(Criterion facet, String inAddress) {
    return facet == Criterion.WEEK
        ? Integer.toString(Weeks.find(inAddress).orElseThrow())
        : inAddress;
  }

  /** Newest weeks and runs first, priorities from high to low, the rest by code. */
  private static Comparator<Map.Entry<String, Long>> order(Criterion facet) {
    return switch (facet) {
      case WEEK, RUN ->
          Comparator.comparing((Map.Entry<String, Long> e) -> Long.valueOf(e.getKey())).reversed();
      case PRIORITY -> Comparator.comparing(e -> PriorityBand.valueOf(e.getKey()));
      default -> Map.Entry.comparingByKey();
    };
  }

  private static boolean isIn(StateFilter tab, String counted) {
    boolean marked = !Character.isLetter(counted.charAt(counted.length() - 1));
    String state = marked ? counted.substring(0, counted.length() - 1) : counted;
    return tab.mayHold(WarningState.valueOf(state))
        && switch (tab) {
          case OVERDUE -> counted.endsWith(QueueQuery.OVERDUE);
          case FOLLOW_UP -> counted.endsWith(QueueQuery.IN_FOLLOW_UP);
          default -> true;
        };
  }

  private static long sum(Map<String, Long> counted, Predicate<String> which) {
    return counted.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
