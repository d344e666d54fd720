package org.jinye.supply;

/** What was ordered in a week: sticks net of returns, fen, and how many orders. */
public record WeekTotal(int weekNo, long quantitySticks, long amountFen, int orders) {}
