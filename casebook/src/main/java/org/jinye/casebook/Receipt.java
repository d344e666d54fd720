package org.jinye.casebook;

import java.time.LocalDate;

/**
 * A receipt for a fine or confiscated money.
 *
 * @param number of the fiscal receipt (Administrative Penalty Law art. 70)
 */
public record Receipt(String number, LocalDate on, Money money) {}
