package org.jinye.instruments;

/**
 * The sender accepted the answer or withdrew the instrument, within the transaction that does so.
 *
 * @param result what the sender said, in words
 */
public record InstrumentClosed(Instrument instrument, String by, String result) {}
