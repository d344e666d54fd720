package org.jinye.supply.web;

/** An order line as the page shows it. */
public record AddedLine(
    String orderNumber,
    String lineNumber,
    String retailerId,
    String itemId,
    String placedAt,
    String cartons,
    String yuan) {}
