package org.jinye.rulebook.engine;

import org.jspecify.annotations.Nullable;

/**
 * How many subjects of a unit and week came to one outcome.
 *
 * @param unitCode the retailers' unit; absent for retailers that are not in the snapshot
 * @param reason a code of the rule's reasons: always for not evaluated, sometimes for not fired
 */
public record OutcomeCount(
    @Nullable String unitCode,
    int weekNo,
    Outcome outcome,
    @Nullable String reason,
    long subjects) {}
