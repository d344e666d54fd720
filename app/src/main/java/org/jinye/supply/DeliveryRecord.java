package org.jinye.supply;

import java.time.LocalDate;

/**
 * What was recorded of one attempt to deliver an order.
 *
 * @param retailerId the file that stands for the retailer now
 * @param day the day it was delivered, or was to be
 * @param route empty = not told; so are worker and receivedBy
 */
public record DeliveryRecord(
    String orderNumber,
    String retailerId,
    LocalDate plannedDay,
    LocalDate day,
    String route,
    String worker,
    DeliveryOutcome outcome,
    String receivedBy,
    long quantitySticks) {}
