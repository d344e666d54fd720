package org.jinye.organization.internal.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to sign in.
 *
 * @param username as typed
 * @param accountId null when no such account exists
 * @param unitCode the account's unit; empty when no such account exists
 */
public record Attempt(
    Instant at,
    String username,
    @Nullable Long accountId,
    String unitCode,
    String address,
    AttemptWay way,
    AttemptOutcome outcome,
    AttemptReason reason) {}
