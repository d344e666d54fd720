package org.jinye.worktime;

import java.time.LocalDate;

/**
 * A day that was found by counting. Provisional: the count passed through a year whose table is not
 * published, so the day may still move.
 */
public record CountedDate(LocalDate day, boolean provisional) {}
