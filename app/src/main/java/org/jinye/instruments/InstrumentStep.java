package org.jinye.instruments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person does with an instrument as he saw it.
 *
 * @param version of the instrument that he saw
 * @param dueOn the new last day when it is asked again; null otherwise
 */
public record InstrumentStep(
    long id, int version, InstrumentAct act, String words, @Nullable LocalDate dueOn) {}
