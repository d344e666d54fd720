package org.jinye.warnings;

/** How many warnings of a county passed, or are at, a stage in the same way. */
public record StageCount(String county, Stage stage, Timeliness timeliness, long warnings) {}
