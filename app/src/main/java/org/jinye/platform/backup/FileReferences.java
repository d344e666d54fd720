package org.jinye.platform.backup;

/**
 * Contributed by a module as a bean: which files the rows of the database speak of.
 *
 * @param query gives paths from the data folder; a backup says which of them are missing on disk
 */
public record FileReferences(String query) {}
