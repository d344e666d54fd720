/**
 * Filings (备案): what business departments announce to the internal supervisor, by kind with typed
 * fields, in time, late or missing; what a filing names silences the rules for exactly that.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "organization",
      "worktime",
      "evidence",
      "tasks",
      "retailers",
      "supply"
    })
@NullMarked
package org.jinye.filings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
