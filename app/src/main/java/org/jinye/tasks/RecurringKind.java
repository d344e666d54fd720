package org.jinye.tasks;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Recurring work that a module knows: it has its own page, and the module tells {@link
 * RecurringTasks#finish} when it is done. Contributed as a bean; chosen where the work is defined.
 *
 * @param kind of its tasks
 * @param every the only rhythm that it makes sense in
 * @param subject id of the subject by the unit's code and the first day of the period
 * @param period what the list calls the period that begins on the day (2026-10)
 * @param done whether the subject needs no work any more, so that none appears
 */
public record RecurringKind(
    TaskKind kind,
    RepeatedWork.Every every,
    BiFunction<String, LocalDate, String> subject,
    Function<LocalDate, String> period,
    Predicate<String> done) {}
