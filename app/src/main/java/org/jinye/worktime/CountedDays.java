package org.jinye.worktime;

/**
 * A number of working days. Provisional: the count passed through a year whose table is not
 * published, so the number may still change.
 */
public record CountedDays(int days, boolean provisional) {}
