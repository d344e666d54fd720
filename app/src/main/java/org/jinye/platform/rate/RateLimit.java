package org.jinye.platform.rate;

/**
 * How many requests a minute one subject may make; unused ones are saved up to a minute's worth.
 *
 * @param name what is counted; the same subject is counted apart under another name
 */
public record RateLimit(String name, int perMinute) {}
