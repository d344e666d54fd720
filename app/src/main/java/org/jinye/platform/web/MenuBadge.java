package org.jinye.platform.web;

import java.util.function.Function;
import org.jinye.platform.access.SignedIn;

/**
 * What a menu entry shows beside its title, such as how many wait; contributed as a bean.
 *
 * @param path of the entry
 * @param words asked once for every whole page; empty = nothing to show
 */
public record MenuBadge(String path, Function<SignedIn, String> words) {}
