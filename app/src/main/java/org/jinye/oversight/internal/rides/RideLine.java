package org.jinye.oversight.internal.rides;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jinye.oversight.Handing;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jinye.supply.DeliveryOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A delivery record of the route and day, and what was seen of it.
 *
 * @param orderedFen amount of the order; null = the order is not in the lake
 * @param paidFen recorded payments; null = none
 * @param ticketSticks what the ticket says; null with aboard and handing = not looked at
 * @param aboardSticks what was counted on board
 * @param receivedFen what was paid as the receipt shows it; null = not looked at
 */
public record RideLine(
    int place,
    String retailerId,
    String orderNumber,
    DeliveryOutcome outcome,
    String receivedBy,
    long recordedSticks,
    @Nullable Long orderedFen,
    @Nullable Long paidFen,
    @Nullable Long ticketSticks,
    @Nullable Long aboardSticks,
    @Nullable Long receivedFen,
    @Nullable Handing handing,
    String words) {

  /** What can differ on a line. */
  public enum Difference {
    TICKET_AND_GOODS("票据与实货不符"),
    TICKET_AND_RECORD("票据与送货记录不符"),
    PAYMENT("货款不符"),
    OUTCOME("交付与送货记录不符"),
    HANDING("交接不规范");

    private final String title;

    Difference(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** The same with what was seen. */
  public RideLine seen(
      long onTicket, long aboard, @Nullable Long received, Handing how, String why) {
    return new RideLine(
        place,
        retailerId,
        orderNumber,
        outcome,
        receivedBy,
        recordedSticks,
        orderedFen,
        paidFen,
        onTicket,
        aboard,
        received,
        how,
        why);
  }

  public boolean isChecked() {
    return handing != null;
  }

  public Quantity recorded() {
    return new Quantity(recordedSticks);
  }

  public static String cartons(@Nullable Long sticks) {
    return sticks == null ? "—" : new Quantity(sticks).cartons();
  }

  public static String yuan(@Nullable Long fen) {
    return fen == null ? "—" : new Money(fen).yuan();
  }

  /** What does not agree; nothing for a line that was not looked at. */
  public List<Difference> differences() {
    Handing seen = handing;
    if (seen == null) {
      return List.of();
    }
    List<Difference> differences = new ArrayList<>();
    if (!Objects.equals(ticketSticks, aboardSticks)) {
      differences.add(Difference.TICKET_AND_GOODS);
    }
    if (outcome.isHandedOver() && ticketSticks != null && ticketSticks != recordedSticks) {
      differences.add(Difference.TICKET_AND_RECORD);
    }
    if (paymentDiffers()) {
      differences.add(Difference.PAYMENT);
    }
    if (seen.isHandedOver() != outcome.isHandedOver()) {
      differences.add(Difference.OUTCOME);
    }
    if (!seen.isProper()) {
      differences.add(Difference.HANDING);
    }
    return differences;
  }

  /** The receipt that was seen, or else the recorded payments, against the order's amount. */
  private boolean paymentDiffers() {
    Long paid = receivedFen == null ? paidFen : receivedFen;
    return orderedFen != null && paid != null && !orderedFen.equals(paid);
  }
}
