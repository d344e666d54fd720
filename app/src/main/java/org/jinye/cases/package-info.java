/**
 * Penalty cases (案件) and the law that they follow. What the law says is data of the casebook; here
 * it is read, searched and computed with by those who handle cases.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "organization",
      "worktime",
      "evidence",
      "tasks",
      "retailers",
      "supply",
      "releases",
      "warnings"
    })
@NullMarked
package org.jinye.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
