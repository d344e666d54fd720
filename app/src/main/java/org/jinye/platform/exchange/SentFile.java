package org.jinye.platform.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent.
 *
 * @param acceptedAt null = it was only looked at
 * @param changes rows that were taken over
 */
public record SentFile(
    long id,
    String hash,
    String fileName,
    String sentBy,
    Instant sentAt,
    @Nullable String acceptedBy,
    @Nullable Instant acceptedAt,
    int changes) {}
