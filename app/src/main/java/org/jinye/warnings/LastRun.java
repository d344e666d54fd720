package org.jinye.warnings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest run of the rules, as far as the asker may see.
 *
 * @param found findings in the asker's scope
 * @param raised those of them that became new warnings
 * @param endedAt absent while it waits or runs
 */
public record LastRun(
    long id,
    LocalDate from,
    LocalDate to,
    RunState state,
    @Nullable Instant endedAt,
    long found,
    long raised) {}
