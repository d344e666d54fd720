/** The page of the calendar: a year at a glance, a new year's file, its preview, its editions. */
@NullMarked
package org.jinye.worktime.web;

import org.jspecify.annotations.NullMarked;
