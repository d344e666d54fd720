package org.jinye.platform.secret;

import java.time.Instant;

/** A line of the record of shown fields. */
public record RevealRow(
    Instant at, String actor, String address, String kind, String what, String reason) {}
