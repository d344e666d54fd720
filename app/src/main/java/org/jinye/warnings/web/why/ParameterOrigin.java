package org.jinye.warnings.web.why;

import org.jspecify.annotations.Nullable;

/**
 * A parameter with the value that held for the subject of a warning.
 *
 * @param national the national value, with unit
 * @param origin where the value came from, in words
 * @param href the release that set it; null without one
 */
public record ParameterOrigin(
    String title, String value, String national, String origin, @Nullable String href) {}
