package org.jinye.casebook.penalty;

/**
 * One step of how a figure came about.
 *
 * @param words what was found or computed
 * @param basis article or document that it rests on; empty for a mere computation
 */
public record Step(String words, String basis) {}
