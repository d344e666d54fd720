/**
 * Internal-supervision warnings (内管预警): runs of the rulebook over the orders, the warnings they
 * raise, and how people handle them until they are closed.
 *
 * <p>{@link org.jinye.warnings.Warnings} answers what other modules may ask; the state of a warning
 * is changed by {@link org.jinye.warnings.HandlingWarnings} only.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "releases",
      "organization",
      "worktime",
      "evidence",
      "retailers",
      "supply",
      "tasks",
      "instruments"
    })
@NullMarked
package org.jinye.warnings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
