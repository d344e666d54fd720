package org.jinye.worktime;

/**
 * The business record that a clock belongs to.
 *
 * @param kind a word of the owning module (case)
 * @param id the record's id within the kind
 */
public record ClockOwner(String kind, String id) {}
