package org.jinye.organization.internal.signin;

import java.time.Instant;

/**
 * A line of the record as it is shown.
 *
 * @param name the person's; empty when no such account exists
 * @param unit the unit's name
 */
public record AttemptRow(
    Instant at,
    String username,
    String name,
    String unit,
    String address,
    AttemptWay way,
    AttemptOutcome outcome,
    AttemptReason reason) {}
