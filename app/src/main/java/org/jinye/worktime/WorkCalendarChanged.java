package org.jinye.worktime;

/**
 * A new edition of a year's table came into force. Deadlines that pass through the year may end on
 * another day now; published inside the transaction that keeps the edition.
 */
public record WorkCalendarChanged(int year, int edition) {}
