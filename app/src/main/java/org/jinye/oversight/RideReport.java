package org.jinye.oversight;

import java.time.LocalDate;

/**
 * A ride-along check as somebody reports it by what was odd; what was looked at besides was as
 * recorded.
 *
 * @param looked how many deliveries were looked at, from the first
 * @param lackingSticks by how much the goods of the first were short of its ticket
 * @param leftAt which of them was left with others: 1 = the first; 0 = none
 * @param words about what was odd
 */
public record RideReport(
    String unitCode,
    LocalDate day,
    String route,
    String vehicle,
    int looked,
    long lackingSticks,
    int leftAt,
    String words) {}
