/** Passwords: what a good one is, their history, and changing one's own. */
@NullMarked
package org.jinye.organization.internal.password;

import org.jspecify.annotations.NullMarked;
