package org.jinye.retailers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.retailers.internal.watch.RetailerWatch;
import org.jinye.retailers.internal.watch.WatchForm;
import org.springframework.stereotype.Component;

/** Watch classes that wait for a person's decision, and the decision. */
@Component
public class WatchProposals {

  private final RetailerWatch watching;
  private final Retailers retailers;

  WatchProposals(RetailerWatch watching, Retailers retailers) {
    this.watching = watching;
    this.retailers = retailers;
  }

  /**
   * A retailer that waits.
   *
   * @param grounds what the records say, in words
   */
  public record Waiting(String retailerId, WatchClass proposed, String grounds) {}

  /** All in sight that wait, by unit and number. */
  public List<Waiting> list() {
    return watching.listWaiting().stream()
        .map(one -> new Waiting(one.retailerId(), one.proposed(), one.grounds()))
        .toList();
  }

  /**
   * Decides.
   *
   * @param againOn the day to look again
   * @param at when the decision was taken
   */
  public void decide(
      String retailerId,
      WatchClass decided,
      String reason,
      LocalDate againOn,
      SignedIn who,
      Instant at) {
    Retailer retailer = retailers.find(retailerId).orElseThrow(() -> NotFound.of("零售户"));
    watching.decide(retailer, new WatchForm(decided.name(), reason, againOn.toString()), who, at);
  }
}
