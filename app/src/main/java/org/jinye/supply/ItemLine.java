package org.jinye.supply;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order with an item.
 *
 * @param retailerId the file that the number stands for now
 * @param route empty where it is not known
 */
public record ItemLine(
    String orderNumber,
    String lineNumber,
    String retailerId,
    String area,
    String route,
    LocalDateTime placedAt,
    int dayNo,
    int weekNo,
    long quantitySticks,
    long amountFen,
    @Nullable String orderedBy) {}
