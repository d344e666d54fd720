package org.jinye.supply;

/**
 * How many rejected rows of an import have a reason.
 *
 * @param mainly rows whose first fault it is; these add up to all rejected rows
 * @param among rows that have it among their faults
 */
public record ReasonCount(RejectReason reason, long mainly, long among) {}
