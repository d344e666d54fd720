package org.jinye.retailers.internal.merge;

/**
 * A field in which two files differ.
 *
 * @param field column
 * @param kept what the file that stays says
 * @param merged what the other says
 */
public record Difference(String field, String title, String kept, String merged) {}
