package org.jinye.platform.trail;

/**
 * One field of a change, in words.
 *
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 */
public record FieldChange(String title, String before, String after) {}
