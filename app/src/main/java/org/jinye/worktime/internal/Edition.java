package org.jinye.worktime.internal;

import java.time.Instant;

/** A version of a year's table: where it came from, who accepted it and when. */
public record Edition(
    int year,
    int number,
    String notice,
    String fileName,
    String sha256,
    String acceptedBy,
    Instant acceptedAt) {}
