package org.jinye.casebook.crime;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jinye.casebook.Money;

/**
 * What is known of a network.
 *
 * @param money goods seized and statements that were corroborated
 * @param premises how many premises were found in each link; a link without premises that was shown
 *     otherwise stands with 0
 */
public record NetworkFigures(Money money, Map<Link, Integer> premises, int vehicles, int arrests) {

  public NetworkFigures {
    Map<Link, Integer> copy = new EnumMap<>(Link.class);
    copy.putAll(premises);
    premises = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * The figures of findings: sums of money and of people; the same premises of a link and the same
   * vehicle count once.
   */
  public static NetworkFigures of(List<NetworkFinding> findings) {
    Map<Link, Set<String>> premises = new EnumMap<>(Link.class);
    Set<String> vehicles = new HashSet<>();
    Money money = Money.ZERO;
    int arrests = 0;
    for (NetworkFinding finding : findings) {
      switch (finding.kind()) {
        case MONEY -> money = money.plus(new Money(finding.amount()));
        case LINK -> premises.computeIfAbsent(finding.shownLink(), _ -> new HashSet<>());
        case PREMISES ->
            premises.computeIfAbsent(finding.shownLink(), _ -> new HashSet<>()).add(finding.same());
        case VEHICLE -> vehicles.add(finding.same());
        case ARREST -> arrests = Math.addExact(arrests, Math.toIntExact(finding.amount()));
        case PAPER -> {}
      }
    }
    Map<Link, Integer> counts = new EnumMap<>(Link.class);
    premises.forEach((link, names) -> counts.put(link, names.size()));
    return new NetworkFigures(money, counts, vehicles.size(), arrests);
  }

  /** A link of the chain. */
  public enum Link {
    MAKING("生产"),
    BUYING("收购"),
    TRANSPORTING("运输"),
    STORING("储存"),
    SELLING("销售");

    private final String title;

    Link(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  int mostPremises() {
    return premises.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
