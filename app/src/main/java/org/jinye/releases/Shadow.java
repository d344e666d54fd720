package org.jinye.releases;

import org.jinye.rulebook.ConfiguredRule;

/**
 * A release that runs judge by beside the live one.
 *
 * @param unitCode the release's own unit; only what is found there tells of it
 * @param rule as it would be for the unit that is evaluated
 */
public record Shadow(long releaseId, String unitCode, ConfiguredRule rule) {}
