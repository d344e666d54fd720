package org.jinye.warnings;

/** How many warnings of a rule concern a county's business of one week. */
public record WeekCount(int weekNo, String county, String ruleId, long warnings) {}
