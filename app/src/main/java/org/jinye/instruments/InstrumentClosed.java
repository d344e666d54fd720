package org.jinye.instruments;

import java.time.Instant;

/**
 * The sender accepted the answer or withdrew the instrument, within the transaction that does so.
 *
 * @param result what the sender said, in words
 */
public record InstrumentClosed(Instrument instrument, String by, String result, Instant at) {}
