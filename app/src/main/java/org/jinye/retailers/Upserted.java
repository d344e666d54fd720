package org.jinye.retailers;

import java.util.List;

/**
 * What an update of a register did.
 *
 * @param elsewhere keys of rows that belong to a unit beyond the asker's scope: left as they are
 */
public record Upserted(long added, long changed, long unchanged, List<String> elsewhere) {}
