package org.jinye.supply.internal.profile;

/**
 * A field of our own records.
 *
 * @param name as written in profiles, and the column's name in results
 * @param required a row without it is rejected, and a profile must map it
 */
public record TargetField(String name, String title, FieldType type, boolean required) {}
