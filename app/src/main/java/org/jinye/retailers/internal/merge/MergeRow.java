package org.jinye.retailers.internal.merge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A merge as it is recorded. */
public record MergeRow(
    long id,
    String keptId,
    String mergedId,
    String keptName,
    String mergedName,
    String reason,
    String mergedBy,
    Instant mergedAt,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt) {}
