package org.jinye.platform.numbering;

/**
 * What a bureau writes before the year.
 *
 * @param kind empty = for every kind that has no word of its own
 */
public record DocumentWord(String unitCode, String kind, String word) {}
