package org.jinye.instruments;

/** An instrument was issued, within the transaction that issues it. */
public record InstrumentOpened(Instrument instrument, String by) {}
