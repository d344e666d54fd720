package org.jinye.retailers;

import java.time.LocalDate;
import org.jinye.platform.numbers.IdentityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody behind a shop.
 *
 * @param inCharge the person on the licence (负责人), else who really runs the shop (实际经营者)
 * @param until last day; null = still
 */
public record KnownHolder(
    String retailerId,
    String name,
    boolean inCharge,
    IdentityNumber identity,
    LocalDate since,
    @Nullable LocalDate until) {}
