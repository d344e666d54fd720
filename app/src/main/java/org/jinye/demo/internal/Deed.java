package org.jinye.demo.internal;

import java.util.List;

/**
 * Something out of the ordinary that a shop is going to do in a week.
 *
 * @param strength multiple of what is usual; for an absence, weeks
 * @param focus the items it is about, empty = as usual
 */
record Deed(Cause cause, double strength, List<Item> focus) {}
