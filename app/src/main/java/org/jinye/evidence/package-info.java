/**
 * Evidence: attachments of business records. Each has a kind, a title, a date, who added it and
 * when, and the hash of its content; it is never overwritten or deleted, only withdrawn with a
 * reason. What a file is, its content says, not its name.
 *
 * <p>Other modules add, list and withdraw through {@link org.jinye.evidence.Attachments}: they know
 * who may. The download page is here.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.jinye.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
