package org.jinye.oversight.internal.landed;

import java.time.LocalDate;
import java.util.Optional;
import org.jinye.platform.Quantity;
import org.jinye.supply.DeliveryOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A delivery record and what the retailer confirmed.
 *
 * @param confirmedSticks null = could not be asked
 */
public record LandedLine(
    int place,
    String orderNumber,
    LocalDate day,
    DeliveryOutcome outcome,
    String receivedBy,
    String worker,
    long recordedSticks,
    @Nullable Long confirmedSticks,
    String words) {

  /** The same with what the retailer said; null = could not be asked. */
  public LandedLine confirmed(@Nullable Long sticks, String why) {
    return new LandedLine(
        place, orderNumber, day, outcome, receivedBy, worker, recordedSticks, sticks, why);
  }

  public Quantity recorded() {
    return new Quantity(recordedSticks);
  }

  public String confirmedWords() {
    return confirmedSticks == null ? "未核实" : new Quantity(confirmedSticks).cartons() + " 条";
  }

  /** How much the retailer confirmed beyond the record; empty when nothing differs. */
  public Optional<Quantity> difference() {
    return confirmedSticks == null || confirmedSticks == recordedSticks
        ? Optional.empty()
        : Optional.of(new Quantity(confirmedSticks - recordedSticks));
  }
}
