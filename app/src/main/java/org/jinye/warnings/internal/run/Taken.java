package org.jinye.warnings.internal.run;

import java.time.Instant;

/**
 * Where a run that was computed elsewhere comes from.
 *
 * @param digest of its run.json, by which the same results are known again
 * @param engine what computed it, with version
 * @param computedBy who submitted it there
 */
public record Taken(
    String folder, String digest, String engine, String computedBy, Instant computedAt) {}
