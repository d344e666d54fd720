package org.jinye.retailers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a retailer's licences permitted the same.
 *
 * @param state small letters: {@code valid} when any licence was, else that of the newest licence;
 *     {@code expired} after its term
 * @param to last day; null = until further notice
 */
public record LicenceStretch(
    String retailerId, String state, LocalDate from, @Nullable LocalDate to) {}
