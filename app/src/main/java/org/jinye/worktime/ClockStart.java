package org.jinye.worktime;

import java.time.Instant;

/**
 * What starts a clock.
 *
 * @param kind a kind that the owner's module contributed; {@link ClockKind#lasting} may change it
 * @param unitCode the unit whose work it is; decides who sees the clock
 * @param subject what the record is called on pages
 * @param at the day (not counted) or moment from which it runs
 * @param by who starts it, as pages show the name
 * @param document what proves the start (送达回证 …); may be empty
 */
public record ClockStart(
    ClockKind kind,
    ClockOwner owner,
    String unitCode,
    String subject,
    Instant at,
    String by,
    String document) {

  public ClockEvent.Started event() {
    return new ClockEvent.Started(at, by, document);
  }
}
