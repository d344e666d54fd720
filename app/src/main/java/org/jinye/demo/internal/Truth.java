package org.jinye.demo.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was planted, for the truth file.
 *
 * @param subject the licence, or the unit in which an item is meant
 * @param from first day of the retailer's cycles it shows in; {@code to} the last
 * @param order null for an absence
 * @param item null when no single item is meant
 */
record Truth(
    Cause cause,
    String rule,
    Cause.Expected expected,
    String subject,
    LocalDate from,
    LocalDate to,
    @Nullable Order order,
    @Nullable Item item,
    String words) {}
