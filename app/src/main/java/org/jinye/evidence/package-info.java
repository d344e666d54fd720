/**
 * Evidence: attachments of business records. Each has a kind, a title, a date, who added it and
 * when, and the hash of its content; it is never overwritten or deleted, only withdrawn with a
 * reason or followed by a newer revision. What a file is, its content says, not its name. Documents
 * are Word files made from templates, numbered and filed as attachments.
 *
 * <p>Other modules add, list and withdraw through {@link org.jinye.evidence.Attachments}, hold a
 * step back through {@link org.jinye.evidence.RequiredKinds} and issue papers through {@link
 * org.jinye.evidence.Documents}: they know who may. Viewer, download, register are here.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization"})
@NullMarked
package org.jinye.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
