package org.jinye.warnings;

import org.jinye.worktime.Light;

/**
 * How many open warnings of a county wait in the same way.
 *
 * @param light how the limit of their step stands today
 * @param returned given back by the county
 */
public record OpenCount(String county, Stage stage, Light light, boolean returned, long warnings) {}
