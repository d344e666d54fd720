package org.jinye.oversight.internal.landed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.supply.DeliveryRecord;
import org.jinye.supply.Trade;
import org.springframework.stereotype.Component;

/** What a shop's check is compared with. */
@Component
public class CheckingLanded {

  private final Trade trade;

  CheckingLanded(Trade trade) {
    this.trade = trade;
  }

  /** The delivery records of the seven days up to the check; nothing confirmed yet. */
  public List<LandedLine> lines(Retailer retailer, LocalDate on) {
    List<LandedLine> lines = new ArrayList<>();
    for (DeliveryRecord record :
        trade.listDeliveriesTo(
            Scope.required(), retailer.retailerId(), on.minusDays(LandedCheck.DAYS - 1L), on)) {
      lines.add(
          new LandedLine(
              lines.size() + 1,
              record.orderNumber(),
              record.day(),
              record.outcome(),
              record.receivedBy(),
              record.worker(),
              record.quantitySticks(),
              null,
              ""));
    }
    return lines;
  }
}
