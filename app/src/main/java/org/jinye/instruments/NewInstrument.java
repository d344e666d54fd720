package org.jinye.instruments;

import java.time.LocalDate;

/**
 * An instrument to be issued by the bureau of the person that issues it.
 *
 * @param receiver a unit below the sender
 * @param about the unit that the matter lies in; empty = nothing in particular
 * @param demands questions, remedy or task
 * @param formKey one form issues one instrument, however often it is sent
 */
public record NewInstrument(
    InstrumentKind kind,
    String receiver,
    String about,
    Subject subject,
    String title,
    String facts,
    String demands,
    String evidence,
    LocalDate dueOn,
    String formKey) {}
