/**
 * Working days: which day is one, when a limit of so many working days ends, how much of it is
 * left. The table of each year (days off, make-up working days) comes from the State Council's
 * yearly notice; it is kept in editions, shown on a page and replaced by an uploaded file. A year
 * whose notice is not known yet is counted with plain weekends, and every answer that touched such
 * a year says that it is provisional.
 *
 * <p>{@link org.jinye.worktime.LimitClocks} keeps the limits of other modules' records as clocks:
 * what started, stopped, resumed, extended and ended them. When a clock ends is computed on
 * reading, so a new calendar moves it by itself; which ones it moved is reported with the new
 * edition.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.jinye.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
