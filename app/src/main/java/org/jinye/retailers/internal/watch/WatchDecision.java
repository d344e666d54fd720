package org.jinye.retailers.internal.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.jinye.retailers.WatchClass;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a retailer's class.
 *
 * @param grounds what the records told then; empty = nothing
 */
public record WatchDecision(
    WatchClass watchClass,
    @Nullable WatchClass proposedClass,
    String grounds,
    String reason,
    LocalDate againOn,
    String decidedBy,
    Instant decidedAt) {}
