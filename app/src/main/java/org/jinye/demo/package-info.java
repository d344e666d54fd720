/**
 * The demo city: a made-up city of retailers and orders with planted irregularities, so that every
 * page has something true to show and the rules can be measured against what was planted. {@link
 * org.jinye.demo.DemoCity} is a pure function of its seed; nothing in it stands for a real place,
 * shop or person.
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
      "filings",
      "cases",
      "instruments",
      "oversight",
      "warnings"
    })
@NullMarked
package org.jinye.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
