package org.jinye.organization.web;

import org.jspecify.annotations.Nullable;

/**
 * The second step of a sign-in.
 *
 * @param error null when nothing was wrong yet
 */
public record SignInCodePage(@Nullable String error) {}
