package org.jinye.retailers;

/** What an update of a register did. */
public record Upserted(long added, long changed, long unchanged) {}
