package org.jinye.retailers.web.file;

import org.jinye.retailers.internal.unlicensed.Unlicensed;
import org.jspecify.annotations.Nullable;

/** The form that names the licensed shop's file. */
public record LinkPage(Unlicensed household, String typed, @Nullable String error) {}
