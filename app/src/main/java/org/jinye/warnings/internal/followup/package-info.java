/** What follows from a warning: papers of supervision, visits and referrals. */
@NullMarked
package org.jinye.warnings.internal.followup;

import org.jspecify.annotations.NullMarked;
