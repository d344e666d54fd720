package org.jinye.oversight.internal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jinye.oversight.CallResult;
import org.jinye.platform.Money;
import org.jinye.platform.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A call of a sample; result and listener are null until it was listened to.
 *
 * @param orderedBy channel of the order; empty = not told
 */
public record OrderCall(
    long id,
    long sampleId,
    String unitCode,
    LocalDate day,
    LocalDate dueOn,
    int place,
    String retailerId,
    String orderNumber,
    LocalDateTime placedAt,
    String orderedBy,
    long quantitySticks,
    long amountFen,
    @Nullable CallResult result,
    String findings,
    @Nullable String listenedBy,
    @Nullable Long listenedById,
    @Nullable LocalDate listenedOn,
    @Nullable Instant listenedAt,
    int version) {

  public String href() {
    return "/oversight/calls/" + sampleId + "/" + id;
  }

  public Quantity quantity() {
    return new Quantity(quantitySticks);
  }

  public Money amount() {
    return new Money(amountFen);
  }

  public boolean isLate() {
    return listenedOn != null && listenedOn.isAfter(dueOn);
  }

  public boolean isMissed(LocalDate today) {
    return result == null && dueOn.isBefore(today);
  }

  /** 已听, 未听 and whether in time, in words. */
  public String standing(LocalDate today) {
    if (result == null) {
      return dueOn.isBefore(today) ? "漏听" : "待听";
    }
    return isLate() ? "补听" : "已听";
  }
}
