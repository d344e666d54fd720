package org.jinye.supply;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A line of an order. Negative quantities are returns. */
public record OrderLine(
    String orderNumber,
    String lineNumber,
    String retailerId,
    String itemId,
    LocalDateTime placedAt,
    int dayNo,
    int weekNo,
    long quantitySticks,
    long amountFen,
    @Nullable String orderedBy,
    @Nullable Long limitSticks) {}
