/**
 * Oversight that leaves a record: the daily sample of order calls, landed-sale checks at the shops,
 * and ride-along checks of delivery vehicles; each compared with what the wholesaler recorded, each
 * missing one seen.
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
package org.jinye.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
