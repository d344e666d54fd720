package org.jinye.supply;

/** What the retailers in sight ordered of an item in a week, net of returns. */
public record ItemWeek(String itemId, int weekNo, long quantitySticks) {}
