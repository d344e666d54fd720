package org.jinye.casebook.crime;

import java.util.EnumMap;
import java.util.Map;
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
