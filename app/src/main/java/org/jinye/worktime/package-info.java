/**
 * Working days: which day is one, when a limit of so many working days ends, how much of it is
 * left. The table of each year (days off, make-up working days) comes from the State Council's
 * yearly notice; it is kept in editions, shown on a page and replaced by an uploaded file. A year
 * whose notice is not known yet is counted with plain weekends, and every answer that touched such
 * a year says that it is provisional.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.jinye.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
