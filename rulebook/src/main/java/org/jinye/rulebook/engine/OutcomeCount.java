package org.jinye.rulebook.engine;

import org.jspecify.annotations.Nullable;

/**
 * How many subjects of a week came to one outcome.
 *
 * @param reason a code of the rule's reasons: always for not evaluated, sometimes for not fired
 */
public record OutcomeCount(int weekNo, Outcome outcome, @Nullable String reason, long subjects) {}
