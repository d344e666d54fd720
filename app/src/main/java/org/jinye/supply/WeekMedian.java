package org.jinye.supply;

/** The median of the week's sticks over those of a group of retailers that ordered. */
public record WeekMedian(int weekNo, double medianSticks, int retailers) {}
