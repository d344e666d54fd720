/**
 * Papers of supervision (监督文书): inquiry letters, rectification notices, inspection opinions and
 * assigned tasks, from issue through receipt, working draft and reply to acceptance or re-check.
 *
 * <p>Other modules open and find them through {@link org.jinye.instruments.Instruments}, contribute
 * an {@link org.jinye.instruments.SubjectSource} for what a paper may be about, and hear of {@link
 * org.jinye.instruments.InstrumentOpened} and {@link org.jinye.instruments.InstrumentClosed} within
 * the transaction in which it happens.
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
package org.jinye.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
