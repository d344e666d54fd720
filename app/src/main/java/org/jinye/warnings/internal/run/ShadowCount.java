package org.jinye.warnings.internal.run;

/**
 * Findings of a release beside those of the live rule, in one county.
 *
 * @param found BOTH, LOST (by the live rule alone) or GAINED (by the release alone)
 */
record ShadowCount(long releaseId, String unitCode, String found, long findings) {}
