package org.jinye.instruments;

import java.time.Instant;

/** An instrument was issued, within the transaction that issues it. */
public record InstrumentOpened(Instrument instrument, String by, Instant at) {}
