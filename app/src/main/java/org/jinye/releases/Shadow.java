package org.jinye.releases;

import org.jinye.rulebook.ConfiguredRule;

/** A release that runs judge by beside the live one, and the rule as it would be. */
public record Shadow(long releaseId, ConfiguredRule rule) {}
