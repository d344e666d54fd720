/**
 * Replaying a warning: its rule version with its parameters over the files that its run read,
 * beside what was written down then.
 */
@NullMarked
package org.jinye.warnings.internal.replay;

import org.jspecify.annotations.NullMarked;
